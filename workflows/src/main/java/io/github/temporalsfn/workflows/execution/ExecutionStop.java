package io.github.temporalsfn.workflows.execution;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stops an execution that nobody wants any more and sees to it that AWS did. */
public final class ExecutionStop {
  /** Why it is stopped, as the execution's error in AWS. */
  public enum Reason {
    CANCELLED("Temporal.Cancelled"),
    TIMED_OUT("Temporal.TimedOut");

    final String error;

    Reason(String error) {
      this.error = error;
    }

    static boolean isOurs(@Nullable String error) {
      return Arrays.stream(values()).anyMatch(reason -> reason.error.equals(error));
    }
  }

  private static final int CONFIRMATIONS = 10;
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;

  public ExecutionStop(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  /**
   * Stops the execution and asks until it has ended; one that ended by itself meanwhile keeps its
   * ending. Never throws what AWS refuses: it then stands in the note. Call it where a cancel of
   * the workflow does not reach.
   */
  public void stop(Reason reason) {
    String executionArn = execution.latest().executionArn();
    WorkflowInfo info = Workflow.getInfo();
    try {
      calls.stop(
          executionArn,
          reason.error,
          "Temporal workflow " + info.getWorkflowId() + ", run " + info.getRunId());
    } catch (ActivityFailure failure) {
      execution.note(
          "StopExecution failed, the execution may still be running: " + message(failure));
    }
    confirm(executionArn);
  }

  private void confirm(String executionArn) {
    for (int asked = 0; asked < CONFIRMATIONS; asked++) {
      if (calls.describe(executionArn) instanceof Answer.Described described) {
        execution.described(described.description());
        if (execution.hasEnded()) {
          return;
        }
      }
      Workflow.sleep(BETWEEN);
    }
  }

  private static String message(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure reason
        ? reason.getOriginalMessage()
        : "AWS did not answer in time";
  }
}
