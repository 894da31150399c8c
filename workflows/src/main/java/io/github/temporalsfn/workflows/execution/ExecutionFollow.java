package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.input.FollowRequest;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import org.jspecify.annotations.Nullable;

/** Follows an execution to its end, or to the end of the caller's patience. */
public final class ExecutionFollow {
  private final FollowRequest request;
  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final ExecutionWait wait;

  /** Follows the execution that {@code wait} waits for. */
  public ExecutionFollow(
      FollowRequest request,
      StepFunctionsCalls calls,
      TrackedExecution execution,
      ExecutionWait wait) {
    this.request = request;
    this.calls = calls;
    this.execution = execution;
    this.wait = wait;
  }

  /**
   * The execution's result. A cancel stops the execution if so wanted, and writes the memo.
   *
   * @param beginning what makes the execution known: a start, or what was carried over
   * @param input what the next run is started with when Temporal suggests to continue as new
   * @throws io.temporal.failure.ApplicationFailure for an execution that failed, unless {@code
   *     RETURN}; of type {@code WaitTimedOut} or {@code WaitAttemptsExhausted} for a limit
   */
  public ExecutionResult toTheEnd(Runnable beginning, @Nullable RawValue input) {
    try {
      beginning.run();
      return awaitEnd(input);
    } catch (CanceledFailure canceled) {
      AfterCancel.tidyUp(calls, execution, request.stopsOnCancel(execution.isAttached()));
      throw canceled;
    }
  }

  private ExecutionResult awaitEnd(@Nullable RawValue input) {
    Ending ending = new Ending(calls, execution);
    return switch (wait.awaitEnd(input)) {
      case EXECUTION_ENDED -> ending.conclude(request.onFailure());
      case TIMED_OUT -> afterLimit(ending, FailureType.WaitTimedOut);
      case ATTEMPTS_EXHAUSTED -> afterLimit(ending, FailureType.WaitAttemptsExhausted);
    };
  }

  /** The execution is stopped if so wanted; one that ended by itself meanwhile wins. */
  private ExecutionResult afterLimit(Ending ending, FailureType limit) {
    if (request.stopsOnTimeout(execution.isAttached())) {
      new ExecutionStop(calls, execution).stop(ExecutionStop.Reason.TIMED_OUT);
      if (execution.hasEnded() && !execution.wasStopped()) {
        return ending.conclude(request.onFailure());
      }
    }
    throw ending.limitReached(limit, request.waitPolicy());
  }
}
