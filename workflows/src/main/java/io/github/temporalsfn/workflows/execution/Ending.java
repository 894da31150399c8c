package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.OnFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.Objects;

/** Turns how an execution, or the wait for it, ended into a workflow's result or failure. */
public final class Ending {
  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;

  public Ending(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  /**
   * The result of an execution that has ended.
   *
   * @throws ApplicationFailure of the type that belongs to the status, unless {@code RETURN}
   */
  public ExecutionResult conclude(OnFailure onFailure) {
    ExecutionStatus ending = execution.ending().orElseThrow();
    if (ending == ExecutionStatus.SUCCEEDED) {
      return execution.result();
    }
    if (ending != ExecutionStatus.ABORTED) {
      execution.failedIn(calls.failedState(execution.latest().executionArn()).orElse(null));
    }
    ExecutionResult result = execution.result();
    if (onFailure == OnFailure.RETURN) {
      return result;
    }
    FailureType type =
        switch (ending) {
          case TIMED_OUT -> FailureType.ExecutionTimedOut;
          case ABORTED -> FailureType.ExecutionAborted;
          default -> FailureType.ExecutionFailed;
        };
    throw type.failure(FailureMessage.of(execution.subject(), result), result);
  }

  /** The failure of somebody who wants an output and does not wait for it. */
  public ApplicationFailure notOver() {
    ExecutionResult result = execution.result();
    return FailureType.OutputNotAvailable.failure(FailureMessage.notOver(result), result);
  }

  /**
   * The failure of a wait that reached one of its limits.
   *
   * @param type {@code WaitTimedOut} or {@code WaitAttemptsExhausted}
   */
  public ApplicationFailure limitReached(FailureType type, WaitPolicy policy) {
    ExecutionResult result = execution.result();
    String limit =
        type == FailureType.WaitAttemptsExhausted
            ? "wait.maximumAttempts of " + policy.maximumAttempts()
            : "wait.timeout of " + Text.duration(Objects.requireNonNull(policy.timeout()));
    String fate =
        execution.wasStopped() ? "was stopped" : "may still be running, status " + result.status();
    return type.failure(
        execution.subject()
            + " had not ended within the "
            + limit
            + " and "
            + fate
            + " "
            + FailureMessage.where(result),
        result);
  }
}
