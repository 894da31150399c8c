package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The update {@code stop}, for whoever wants to hear what happened. */
class StopTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void endsTheWorkflowAsAborted() {
    WorkflowStub run = waiting("");

    String answer = stop(run);

    assertThat(answer).contains("\"status\":\"ABORTED\"", "\"error\":\"Temporal.Cancelled\"");
    ApplicationFailure failure = failure(run);
    assertThat(failure.getType()).isEqualTo("ExecutionAborted");
    assertThat(failure.getOriginalMessage()).startsWith("order-42 ABORTED: Temporal.Cancelled: T");
  }

  @Test
  void endsTheWorkflowWithTheResultThatWon() {
    world.aws.succeedAfter(Duration.ofHours(1), "{\"n\":1.10}");
    world.aws.endsBeforeStops = true;
    WorkflowStub run = waiting("");

    assertThat(stop(run)).contains("\"status\":\"SUCCEEDED\"");
    assertThat(result(run)).contains("\"output\":{\"n\":1.10}");
  }

  @Test
  void isReturnedWhereFailuresAre() {
    WorkflowStub run = waiting("\"onFailure\":\"RETURN\"");
    stop(run);

    assertThat(result(run)).contains("\"status\":\"ABORTED\"");
  }

  @Test
  void failsWhereAwsRefusesItAndTheRunGoesOn() {
    WorkflowStub run = waiting("");
    world.aws.failures.next(
        1, () -> FailureType.AccessDenied.nonRetryableFailure("states:StopExecution"));

    assertThatThrownBy(() -> stop(run))
        .isInstanceOf(WorkflowUpdateException.class)
        .cause()
        .hasMessageContaining("StopExecution failed, the execution may still be running: states:");
    assertThat(stop(run)).contains("\"status\":\"ABORTED\"");
  }

  @Test
  void stopsAnExecutionThatTheRunOnlyWaitsFor() {
    world.aws.neverEnd();
    String execution = world.aws.startedElsewhere("a");
    WorkflowStub run =
        world.startType("AwaitExecution", "{\"executionArn\":\"" + execution + "\"}");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(stop(run)).contains("\"status\":\"ABORTED\"");
    assertThat(failure(run).getType()).isEqualTo("ExecutionAborted");
  }

  @Test
  void keepsAStartFromBeingTriedAgain() {
    world.aws.failures.next(1000, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofSeconds(10));

    assertThat(stop(run)).contains("\"status\":\"NOT_STARTED\"");
    assertThat(failure(run).getOriginalMessage())
        .isEqualTo("order-42 was stopped before AWS had started its execution");
    assertThat(world.aws.executions()).isZero();
  }

  private WorkflowStub waiting(String fields) {
    if (!world.aws.endsBeforeStops) {
      world.aws.neverEnd();
    }
    WorkflowStub run = world.run(fields);
    world.temporal.sleep(Duration.ofMinutes(1));
    return run;
  }

  private static String stop(WorkflowStub run) {
    return text(run.update("stop", RawValue.class));
  }
}
