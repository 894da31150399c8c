package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.util.Optional;

/** Stops an execution that nobody wants any more and sees to it that AWS did. */
final class ExecutionStop {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final PollSchedule CONFIRMATIONS =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(10));

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;

  ExecutionStop(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  /**
   * Stops the execution and asks until it has ended, for two minutes at most; one that ended by
   * itself meanwhile keeps its ending. Runs where a cancel of the workflow does not reach.
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
    private final long until = Workflow.currentTimeMillis() + PATIENCE.toMillis();
    private Outcome<StoppedExecution> outcome = new Outcome.NotTried<>();

    Attempt(StopReason reason) {
      this.reason = reason;
    }

    void untilItHasEnded() {
      String executionArn = execution.latest().executionArn();
      for (int asked = 0; ; asked++) {
        if (!(outcome instanceof Outcome.Done)) {
          send(executionArn);
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

    private void send(String executionArn) {
      WorkflowInfo info = Workflow.getInfo();
      String cause = "Temporal workflow " + info.getWorkflowId() + ", run " + info.getRunId();
      Duration left = Duration.ofMillis(until - Workflow.currentTimeMillis());
      WriteLimits limits = WriteLimits.round(PATIENCE, false, left);
      outcome =
          InsistentCall.outcome(calls.writes().stop(executionArn, reason.error, cause, limits));
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
