package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.details;
import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a run waits: what it asks, when it stops asking, what it shows meanwhile. */
class WaitingTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asksAtOnceWhenAHintArrives() {
    world.aws.succeedAfter(Duration.ofMinutes(10), "{}");
    WorkflowStub run = world.run("\"poke_interval\":\"PT24H\"");
    world.temporal.registerDelayedCallback(
        Duration.ofMinutes(11), () -> run.signal("executionStatusChanged"));

    result(run);

    assertThat(world.aws.describes).hasValue(1);
  }

  @Test
  void takesAnyArgumentOfAHint() {
    world.aws.succeedAfter(Duration.ofMinutes(10), "{}");
    WorkflowStub run = world.run("\"poke_interval\":\"PT24H\"");
    world.temporal.registerDelayedCallback(
        Duration.ofMinutes(11),
        () -> run.signal("executionStatusChanged", json("{\"status\":\"FAILED\"}"), 42));

    result(run);

    assertThat(world.aws.describes).hasValue(1);
  }

  @Test
  void asksAtMostOnceASecondHoweverManyHintsArrive() {
    world.aws.succeedAfter(Duration.ofSeconds(10), "{}");
    WorkflowStub run = world.run("\"poke_interval\":\"PT24H\"");
    for (int hundredths = 0; hundredths < 1200; hundredths += 10) {
      world.temporal.registerDelayedCallback(
          Duration.ofMillis(hundredths * 10L), () -> run.signal("executionStatusChanged"));
    }

    result(run);

    assertThat(world.aws.describes).hasValueLessThanOrEqualTo(13);
  }

  @Test
  void showsWhatItKnowsWhileItWaits() {
    world.aws.succeedAfter(Duration.ofMinutes(10), "{}");
    WorkflowStub run = world.run("\"name\":\"a\"");
    world.temporal.sleep(Duration.ofMinutes(5));

    String status = text(run.query("status", RawValue.class));

    assertThat(status)
        .contains("\"name\":\"a\"", "\"status\":\"RUNNING\"", "\"polls\":2", "\"nextPollAt\":\"");
  }

  @Test
  void showsTheEndAfterIt() {
    WorkflowStub run = world.run("");
    result(run);

    assertThat(text(run.query("status", RawValue.class)))
        .contains("\"status\":\"SUCCEEDED\"", "\"output\":{}")
        .doesNotContain("nextPollAt");
  }

  @Test
  void stopsTheExecutionWhenTheTimeIsUp() {
    world.aws.neverEnd();

    ApplicationFailure failure = failure(world.run("\"wait\":{\"timeout\":\"PT5M\"}"));

    assertThat(failure.getType()).isEqualTo("WaitTimedOut");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 had not ended within the wait.timeout of 5 m 0 s and was stopped (");
    assertThat(details(failure)).contains("\"status\":\"ABORTED\"", "Temporal.TimedOut");
  }

  @Test
  void doesNotWaitLongerThanTheTimeout() {
    world.inSteps();
    world.aws.neverEnd();
    long start = world.temporal.currentTimeMillis();

    failure(world.run("\"poke_interval\":3600,\"timeout\":300"));

    assertThat(world.endedAt("order-42") - start).isBetween(300_000L, 330_000L);
  }

  @Test
  void returnsTheEndOfAnExecutionThatWinsAgainstTheStop() {
    world.aws.succeedAfter(Duration.ofHours(1), "{\"just\":\"in time\"}");
    world.aws.endsBeforeStops = true;

    assertThat(result(world.run("\"poke_interval\":3600,\"timeout\":300")))
        .contains("\"output\":{\"just\":\"in time\"}");
  }

  @Test
  void leavesAnExecutionThatItDidNotStartWhenTheTimeIsUp() {
    world.aws.neverEnd();
    world.aws.attached = true;

    ApplicationFailure failure = failure(world.run("\"name\":\"a\",\"timeout\":60"));

    assertThat(world.aws.stopped).isEmpty();
    assertThat(details(failure)).contains("\"status\":\"RUNNING\"", "\"attached\":true");
  }

  @Test
  void givesUpAfterAsManyAnswersAsAllowed() {
    world.aws.neverEnd();

    ApplicationFailure failure = failure(world.run("\"waiter_max_attempts\":3"));

    assertThat(failure.getType()).isEqualTo("WaitAttemptsExhausted");
    assertThat(failure.getOriginalMessage()).contains("within the wait.maximumAttempts of 3");
  }
}
