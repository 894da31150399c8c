package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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

    Object memo = run.describe().getMemo("stepFunctions", Map.class);
    assertThat(memo).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("status", "ABORTED");
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
  void waitsForTheStartAndThenStopsIt() {
    world.aws.failNext(3, () -> TransientFailure.Unavailable.failure("no answer"));
    WorkflowStub run = world.run("");
    run.cancel();

    assertCanceled(run);
    assertThat(world.aws.executions()).isEqualTo(1);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void saysSoWhenTheStopFails() {
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.failNext(1000, () -> TransientFailure.Unavailable.failure("no answer"));
    run.cancel();
    assertCanceled(run);

    assertThat(text(run.query("status", RawValue.class)))
        .contains("StopExecution failed, the execution may still be running: no answer");
  }

  private static void assertCanceled(WorkflowStub run) {
    assertThatThrownBy(() -> result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
  }
}
