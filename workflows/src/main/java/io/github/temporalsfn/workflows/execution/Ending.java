package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import java.util.Set;

/** Turns how an execution, or the wait for it, ended into a workflow's result or failure. */
public final class Ending {
  private static final Set<String> ENDINGS =
      Set.of("ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted", "ExecutionSucceeded");
  // Enough where nothing runs side by side; else AWS's largest page.
  private static final int FEW_EVENTS = 20;
  private static final int MANY_EVENTS = 1000;

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;

  public Ending(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  /**
   * Finds out which state failed, where one did.
   *
   * @return whether the history ends there, too: if not, somebody may have redriven the execution
   */
  public boolean explain() {
    ExecutionStatus ending = execution.ending().orElseThrow();
    if (ending == ExecutionStatus.SUCCEEDED || ending == ExecutionStatus.ABORTED) {
      return true;
    }
    String executionArn = execution.latest().executionArn();
    History history = calls.history(executionArn, HistorySelection.CAUSES, FEW_EVENTS);
    Optional<FailedState> failed = FailedState.of(history.events());
    if (failed.isEmpty() && history.isCut()) {
      history = calls.history(executionArn, HistorySelection.CAUSES, MANY_EVENTS);
      failed = FailedState.of(history.events());
    }
    Explanation soFar = execution.explanation();
    execution.explained(
        failed.isPresent() ? soFar.of(failed.get()) : soFar.withoutState(history.missing()));
    return history.events().isEmpty() || ENDINGS.contains(history.events().get(0).type());
  }

  /**
   * The result of an execution that has ended.
   *
   * @throws ApplicationFailure of the type that belongs to the status, unless {@code RETURN}
   */
  public ExecutionResult conclude(OnFailure onFailure) {
    ExecutionStatus ending = execution.ending().orElseThrow();
    ExecutionResult result = execution.result();
    if (ending == ExecutionStatus.SUCCEEDED || onFailure == OnFailure.RETURN) {
      return result;
    }
    FailureType type =
        switch (ending) {
          case TIMED_OUT -> FailureType.ExecutionTimedOut;
          case ABORTED -> FailureType.ExecutionAborted;
          default -> FailureType.ExecutionFailed;
        };
    throw type.failure(
        FailureMessage.of(execution.subject(), result, execution.explanation()), result);
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
   * @param limit the limit, in words
   */
  public ApplicationFailure limitReached(FailureType type, String limit) {
    ExecutionResult result = execution.result();
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
