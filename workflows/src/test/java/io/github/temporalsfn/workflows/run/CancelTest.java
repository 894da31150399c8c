package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever starts an execution stops it. */
class CancelTest {
  private final TemporalWorld world = new TemporalWorld();

  @BeforeEach
  void neverEnd() {
    world.aws.neverEnd();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void stopsTheExecution() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.stopped)
        .singleElement()
        .satisfies(
            stop -> {
              assertThat(stop.error()).isEqualTo("Temporal.Cancelled");
              assertThat(stop.cause()).startsWith("Temporal workflow order-42, run ");
            });
  }

  @Test
  void tellsWhatHappenedInTheMemoAndTheStatus() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    run.cancel();
    assertCanceled(run);

    assertThat(memo(run)).containsEntry("status", "ABORTED");
    assertThat(text(run.query("status", RawValue.class))).contains("\"status\":\"ABORTED\"");
  }

  @Test
  void leavesAnExecutionThatItDidNotStart() {
    world.aws.attached = true;
    WorkflowStub run = world.run("\"name\":\"a\"");
    world.temporal.sleep(Duration.ofMinutes(1));
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.stopped).isEmpty();
  }

  @Test
  void stopsWhatAStartWithoutAnAnswerHasStarted() {
    world.aws.failures.loseNextAnswers(1000);
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofSeconds(10));
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.executions()).isEqualTo(1);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void startsNothingMoreWhenAwsThrottlesTheStart() {
    world.aws.failures.next(1000, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofSeconds(10));
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.executions()).isZero();
    assertThat(memo(run)).containsEntry("status", "NOT_STARTED");
  }

  @Test
  void doesNoHarmTwice() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    run.cancel();
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void keepsStoppingThroughThrottling() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.failures.next(6, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    run.cancel();

    assertCanceled(run);
    assertThat(memo(run)).containsEntry("status", "ABORTED");
  }

  @Test
  void keepsStoppingThroughALongOutage() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.failures.next(40, () -> TransientFailure.Unavailable.failure("no answer"));
    run.cancel();

    assertCanceled(run);
    assertThat(memo(run)).containsEntry("status", "ABORTED");
  }

  @Test
  void stopsAnExecutionThatAwsDoesNotKnowEverywhereYet() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.failures.next(
        3, () -> FailureType.ExecutionDoesNotExist.failure("Execution Does Not Exist"));
    run.cancel();

    assertCanceled(run);
    assertThat(memo(run)).containsEntry("status", "ABORTED");
  }

  @Test
  void tellsInTheMemoThatTheExecutionWon() {
    world.aws.succeedAfter(Duration.ofHours(1), "{\"n\":1}");
    world.aws.endsBeforeStops = true;
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    run.cancel();

    assertCanceled(run);
    assertThat(memo(run)).containsEntry("status", "SUCCEEDED").containsKey("output");
  }

  @Test
  void saysSoWhenTheStopFails() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.failures.next(1000, () -> TransientFailure.Unavailable.failure("no answer"));
    run.cancel();
    assertCanceled(run);

    assertThat(text(run.query("status", RawValue.class)))
        .contains("StopExecution failed, the execution may still be running: no answer");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> memo(WorkflowStub run) {
    Object memo = run.describe().getMemo("stepFunctions", Map.class);
    return (Map<String, Object>) Objects.requireNonNull(memo);
  }

  private static void assertCanceled(WorkflowStub run) {
    assertThatThrownBy(() -> result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
  }
}
