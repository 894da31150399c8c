package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run whose worker watches the execution, and one whose questions are put off. */
class WatchedTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asksOnceWhenItIsSignalled() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(3), "{\"n\":1.10}");
    WorkflowStub run = world.run("");
    signalAfter(run, Duration.ofMinutes(3).plusSeconds(1));

    assertThat(result(run)).contains("{\"n\":1.10}");
    assertThat(world.aws.describes).hasValue(1);
  }

  @Test
  void leavesAShortHistory() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(3), "{}");
    WorkflowStub run = world.run("");
    signalAfter(run, Duration.ofMinutes(3).plusSeconds(1));

    result(run);

    assertThat(world.events("order-42")).hasSizeLessThanOrEqualTo(18);
  }

  @Test
  void asksAfterTheSafetyIntervalWhereNoSignalComes() {
    world.inSteps();
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(3), "{}");
    long start = world.temporal.currentTimeMillis();

    result(world.run(""));

    assertThat(world.aws.describes).hasValue(1);
    assertThat(world.endedAt("order-42") - start).isBetween(265_000L, 365_000L);
  }

  @Test
  void keepsToTheLongestIntervalThatTheCallerGave() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofSeconds(95), "{}");

    result(world.run("\"wait\":{\"initialInterval\":10,\"maximumInterval\":10}"));

    assertThat(world.aws.describes).hasValueGreaterThanOrEqualTo(9);
  }

  @Test
  void countsTheAttemptsThatTheCallerAllowsAtTheCallersPace() {
    world.inSteps();
    world.aws.safetyInterval = Duration.ofHours(5);
    world.aws.neverEnd();
    long start = world.temporal.currentTimeMillis();

    assertThat(failure(world.run("\"wait\":{\"maximumAttempts\":3}")).getType())
        .isEqualTo("WaitAttemptsExhausted");
    assertThat(world.endedAt("order-42") - start).isLessThan(120_000L);
  }

  @Test
  void showsThatItIsWatched() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.neverEnd();
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(text(run.query("status", RawValue.class)))
        .contains("\"watched\":true", "\"polls\":0", "\"nextPollAt\":\"");
  }

  @Test
  void isNoLongerWatchedWhenTheWorkerSaysSo() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(6), "{}");
    WorkflowStub run = world.run("");
    world.temporal.registerDelayedCallback(
        Duration.ofSeconds(30),
        () -> {
          world.aws.safetyInterval = null;
          run.signal("executionStatusChanged");
        });
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(text(run.query("status", RawValue.class))).contains("\"watched\":false");
    result(run);
  }

  @Test
  void asksForAnExecutionThatItDoesNotWaitForWithoutBeingWatched() {
    String executionArn = world.aws.startedElsewhere("a");
    world.temporal.sleep(Duration.ofSeconds(10));

    result(world.startType("GetExecutionOutput", "{\"executionArn\":\"" + executionArn + "\"}"));

    assertThat(world.aws.polls).isEmpty();
  }

  @Test
  void comesBackWhenItWasPutOff() {
    world.inSteps();
    world.aws.putOffNext(Duration.ofSeconds(100), Duration.ofSeconds(200));
    long start = world.temporal.currentTimeMillis();

    result(world.run(""));

    assertThat(world.aws.describes).hasValue(1);
    assertThat(world.endedAt("order-42") - start).isBetween(300_000L, 330_000L);
  }

  @Test
  void doesNotCountQuestionsThatWerePutOff() {
    world.aws.succeedAfter(Duration.ofSeconds(2), "{}");
    world.aws.putOffNext(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));

    assertThat(result(world.run("\"wait\":{\"maximumAttempts\":2}"))).contains("SUCCEEDED");
  }

  @Test
  void asksUrgentlyAfterAHintUntilItIsAnswered() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(1), "{}");
    world.aws.putOffNext(Duration.ofSeconds(10));
    WorkflowStub run = world.run("");
    signalAfter(run, Duration.ofSeconds(61));

    result(run);

    assertThat(world.aws.polls).extracting(DescribeQuery::urgent).containsExactly(true, true);
  }

  @Test
  void doesNotAskEarlierForAHintWhilePutOff() {
    world.aws.putOffNext(Duration.ofMinutes(4));
    WorkflowStub run = world.run("");
    for (int seconds = 10; seconds < 200; seconds += 10) {
      signalAfter(run, Duration.ofSeconds(seconds));
    }

    result(run);

    assertThat(world.aws.polls).hasSize(2);
  }

  @Test
  void stopsAtOnceWhilePutOff() {
    world.aws.neverEnd();
    world.aws.putOffNext(Duration.ofMinutes(4));
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofSeconds(30));

    assertThat(text(run.update("stop", RawValue.class))).contains("\"status\":\"ABORTED\"");
    assertThat(failure(run).getType()).isEqualTo("ExecutionAborted");
  }

  @Test
  void asksInsistentlyWhenTheTimeIsUp() {
    world.inSteps();
    world.aws.succeedAfter(Duration.ofMinutes(1), "{}");
    world.aws.putOffNext(Duration.ofMinutes(4));

    assertThat(result(world.run("\"wait\":{\"timeout\":\"PT2M\"},\"onTimeout\":\"ABANDON\"")))
        .contains("SUCCEEDED");
  }

  @Test
  void tellsTheWorkerHowOftenItWasSignalledForNothing() {
    world.aws.safetyInterval = Duration.ofMinutes(5);
    world.aws.succeedAfter(Duration.ofMinutes(4), "{}");
    WorkflowStub run = world.run("");
    signalAfter(run, Duration.ofMinutes(1));
    signalAfter(run, Duration.ofMinutes(2));
    signalAfter(run, Duration.ofMinutes(4).plusSeconds(1));

    result(run);

    assertThat(world.aws.polls).extracting(DescribeQuery::falseAlarms).containsExactly(0, 1, 2);
  }

  private void signalAfter(WorkflowStub run, Duration time) {
    world.temporal.registerDelayedCallback(time, () -> run.signal("executionStatusChanged"));
  }
}
