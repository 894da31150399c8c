package io.github.temporalsfn.workflows.output;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.GetExecutionOutput;
import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status that an execution can have when its output is wanted. */
class GetExecutionOutputTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ \"total\" : 1.10 }", "null", "\"text\"", "[1e400, -0.0]", "true"})
  void returnsTheOutputAsItIsWritten(String output) {
    world.aws.succeedAfter(Duration.ZERO, output);

    assertThat(result(output())).isEqualTo(output);
    assertThat(world.aws.describes).hasValue(1);
  }

  @Test
  void givesTypedJavaCallersADocument() {
    world.aws.succeedAfter(Duration.ZERO, "{\"n\":0.1234567890123456789}");
    world.aws.startedElsewhere("order-42");
    GetExecutionOutput workflow =
        world
            .temporal
            .getWorkflowClient()
            .newWorkflowStub(
                GetExecutionOutput.class,
                WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build());

    assertThat(workflow.getOutput(GetExecutionOutputInput.of(TemporalWorld.ARN, "order-42")).text())
        .isEqualTo("{\"n\":0.1234567890123456789}");
  }

  @Test
  void waitsForAnOutputThatAwsShowsLate() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    world.aws.outputDelay = Duration.ofSeconds(20);

    assertThat(result(output())).isEqualTo("7");
  }

  @Test
  void failsWhenTheOutputNeverComes() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    world.aws.outputDelay = Duration.ofDays(10_000);

    ApplicationFailure failure = failure(output());

    assertThat(failure.getType()).isEqualTo("OutputNotAvailable");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 SUCCEEDED, but AWS shows no output after 1 m 0 s (arn:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "PENDING_REDRIVE", "A_STATUS_OF_NEXT_YEAR"})
  void refusesAnExecutionThatIsNotOver(String status) {
    world.aws.neverEnd();
    world.aws.showNext(status);

    ApplicationFailure failure = failure(output());

    assertThat(failure.getType()).isEqualTo("OutputNotAvailable");
    assertThat(failure.isNonRetryable()).isFalse();
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 is " + status + " and has no output yet; use AwaitExecution (arn:");
    assertThat(world.aws.describes).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED,    ExecutionFailed,   Payment.Declined, order-42 FAILED: Payment.Declined: why (arn:",
    "ABORTED,   ExecutionAborted,  Ops,              order-42 ABORTED: Ops: why (arn:",
    "TIMED_OUT, ExecutionTimedOut, ,                 order-42 TIMED_OUT: States.Timeout: why (arn:",
  })
  void failsAsTheExecutionDid(String status, String type, String error, String message) {
    world.aws.endAfter(Duration.ZERO, status, error, "why");

    ApplicationFailure failure = failure(output());

    assertThat(failure.getType()).isEqualTo(type);
    assertThat(failure.getOriginalMessage()).startsWith(message);
  }

  @Test
  void failsForAnExecutionThatAwsDoesNotKnow() {
    world.aws.failures.hideNext(1000);

    assertThat(failure(output()).getType()).isEqualTo("ExecutionDoesNotExist");
  }

  @Test
  void asksAgainWhileAwsThrottles() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    world.aws.startedElsewhere("order-42");
    world.aws.failures.nextDescribes(40, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    assertThat(result(output())).isEqualTo("7");
  }

  private WorkflowStub output() {
    String arn = world.aws.startedElsewhere("order-42");
    return world.startType("GetExecutionOutput", "{\"executionArn\":\"" + arn + "\"}");
  }
}
