package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.util.Optional;

/** Stops an execution that nobody wants any more and sees to it that AWS did. */
final class ExecutionStop {
  /** For somebody who waits for the answer, and may ask again. */
  private static final Duration ON_REQUEST = Duration.ofMinutes(2);

  /** Where this is the last chance: longer than AWS, or all workers, are usually away. */
  private static final Duration FOR_GOOD = Duration.ofHours(1);

  private static final Duration ROUND = Duration.ofMinutes(2);
  private static final PollSchedule CONFIRMATIONS =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofMinutes(1));

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final Duration patience;

  private ExecutionStop(StepFunctionsCalls calls, TrackedExecution execution, Duration patience) {
    this.calls = calls;
    this.execution = execution;
    this.patience = patience;
  }

  /** A stop that is tried for two minutes: where it fails, the run goes on. */
  static ExecutionStop onRequest(StepFunctionsCalls calls, TrackedExecution execution) {
    return new ExecutionStop(calls, execution, ON_REQUEST);
  }

  /** A stop that is tried for an hour: nobody tries it after the run has ended. */
  static ExecutionStop forGood(StepFunctionsCalls calls, TrackedExecution execution) {
    return new ExecutionStop(calls, execution, FOR_GOOD);
  }

  /**
   * Stops the execution and asks until it has ended; one that ended by itself meanwhile keeps its
   * ending. Runs where a cancel of the workflow does not reach.
   *
   * @return why the execution may still be running; empty: it has ended
   */
  Optional<ApplicationFailure> stop(StopReason reason) {
    Attempt attempt = new Attempt(reason);
    Workflow.newDetachedCancellationScope(attempt::untilItHasEnded).run();
    if (execution.hasEnded()) {
      return Optional.empty();
    }
    ApplicationFailure failure = attempt.failure();
    execution.note(failure.getOriginalMessage());
    return Optional.of(failure);
  }

  private final class Attempt {
    private final StopReason reason;
    private final long until = Workflow.currentTimeMillis() + patience.toMillis();
    private Outcome<StoppedExecution> outcome = new Outcome.NotTried<>();

    Attempt(StopReason reason) {
      this.reason = reason;
    }

    void untilItHasEnded() {
      String executionArn = execution.latest().executionArn();
      for (int asked = 0; ; asked++) {
        Duration left = Duration.ofMillis(until - Workflow.currentTimeMillis());
        if (left.toMillis() > 0 && !(outcome instanceof Outcome.Done)) {
          send(executionArn, left);
        }
        if (calls.describe(executionArn) instanceof Answer.Described described) {
          execution.described(described.description());
        }
        if (execution.hasEnded() || isFinal(outcome) || Workflow.currentTimeMillis() >= until) {
          return;
        }
        Workflow.sleep(CONFIRMATIONS.interval(asked, executionArn));
      }
    }

    private void send(String executionArn, Duration left) {
      WorkflowInfo info = Workflow.getInfo();
      String cause = "Temporal workflow " + info.getWorkflowId() + ", run " + info.getRunId();
      WriteLimits limits = WriteLimits.round(ROUND, false, left);
      outcome =
          InsistentCall.outcome(calls.writes().stop(executionArn, reason.error, cause, limits));
      if (outcome instanceof Outcome.Unknown<StoppedExecution> unknown) {
        execution.note("StopExecution: " + unknown.reason() + "; it is tried again");
      }
    }

    ApplicationFailure failure() {
      String risk = ", the execution may still be running: ";
      if (outcome instanceof Outcome.Refused<StoppedExecution> refused) {
        return refused.type().failure("StopExecution failed" + risk + refused.message());
      }
      return FailureType.WaitTimedOut.failure(
          outcome instanceof Outcome.Unknown<StoppedExecution> unknown
              ? "StopExecution failed" + risk + unknown.reason()
              : "StopExecution was accepted" + risk + "AWS shows " + execution.latest().status());
    }
  }

  /** What was just started may not be known everywhere yet; any other refusal lasts. */
  private static boolean isFinal(Outcome<StoppedExecution> outcome) {
    return outcome instanceof Outcome.Refused<StoppedExecution> refused
        && refused.type() != FailureType.ExecutionDoesNotExist;
  }
}
