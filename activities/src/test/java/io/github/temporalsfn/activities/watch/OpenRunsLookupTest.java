package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When Temporal is asked who waits for executions that nobody knows, and for what. */
class OpenRunsLookupTest {
  private static final StateMachineArn MACHINE =
      StateMachineArn.parse("arn:aws:states:eu-west-1:123456789012:stateMachine:orders");
  private static final Instant BEGINNING = Instant.parse("2026-11-29T00:00:00Z");

  private Instant now = BEGINNING;
  private boolean canTell = true;
  private boolean isDown;
  private boolean knowsOrder;
  private final List<Instant> asked = new ArrayList<>();
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Claims claims = new Claims(() -> now, 100);
  private final OpenRunsLookup lookup =
      new OpenRunsLookup(
          this::startedSince, claims, known -> known.add("watched"), () -> now, tasks::add);

  @Test
  void claimsTheExecutionsOfTheRunsThatAreFound() {
    look();

    assertThat(claims.take(MACHINE.execution("monday").text())).containsExactly("order");
  }

  @Test
  void knowsWhetherTemporalTells() {
    assertThat(lookup.isAnswered()).isFalse();
    look();

    assertThat(lookup.isAnswered()).isTrue();
  }

  @Test
  void asksForAllRunsFirst() {
    look();

    assertThat(asked).containsExactly(Instant.EPOCH);
  }

  @Test
  void asksThenForThoseThatWereStartedSinceAndALittleBefore() {
    look();
    now = now.plus(OpenRunsLookup.PERIOD);
    look();

    assertThat(asked).last().isEqualTo(BEGINNING.minus(OpenRunsLookup.OVERLAP));
  }

  @Test
  void asksEveryFiveSecondsAtMost() {
    look();
    now = now.plus(OpenRunsLookup.PERIOD).minusMillis(1);
    look();
    assertThat(asked).hasSize(1);

    now = now.plusMillis(1);
    look();
    assertThat(asked).hasSize(2);
  }

  @Test
  void doesOneLookupAtATime() {
    lookup.strangersSeen(false);
    now = now.plusSeconds(60);
    lookup.strangersSeen(false);

    assertThat(tasks).hasSize(1);
  }

  @Test
  void asksForTheSameAgainAfterTrouble() {
    isDown = true;
    look();
    now = now.plus(OpenRunsLookup.PERIOD);
    isDown = false;
    look();

    assertThat(asked).containsExactly(Instant.EPOCH, Instant.EPOCH);
  }

  @Test
  void asksNoMoreWhereTemporalCanNeverTell() {
    canTell = false;
    look();
    now = now.plusSeconds(60);
    look();

    assertThat(asked).hasSize(1);
    assertThat(lookup.isAnswered()).isFalse();
  }

  @Test
  void asksForAllRunsAgainForAStateMachineThatWasNotListedBefore() {
    look();
    now = now.plusSeconds(1);
    lookup.strangersSeen(true);
    now = now.plus(OpenRunsLookup.PERIOD);
    look();

    assertThat(asked).containsExactly(Instant.EPOCH, Instant.EPOCH);
  }

  @Test
  void asksForAllRunsAgainWhereThatWasWantedDuringALookup() {
    look();
    now = now.plus(OpenRunsLookup.PERIOD);
    lookup.strangersSeen(false);
    lookup.strangersSeen(true);
    runTasks();
    now = now.plus(OpenRunsLookup.PERIOD);
    look();

    assertThat(asked).last().isEqualTo(Instant.EPOCH);
  }

  @Test
  void knowsTheRunsThatAreWatchedAndThoseThatClaim() {
    look();
    assertThat(knowsOrder).isFalse();

    now = now.plus(OpenRunsLookup.PERIOD);
    look();
    assertThat(knowsOrder).isTrue();
  }

  private void look() {
    lookup.strangersSeen(false);
    runTasks();
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  private boolean startedSince(Instant since, Predicate<String> isKnown, Consumer<OpenRun> each) {
    asked.add(since);
    assertThat(isKnown).accepts("watched").rejects("stranger");
    knowsOrder = isKnown.test("order");
    if (isDown) {
      throw new IllegalStateException("Temporal is down");
    }
    if (canTell) {
      each.accept(new OpenRun("order", MACHINE.execution("monday")));
    }
    return canTell;
  }
}
