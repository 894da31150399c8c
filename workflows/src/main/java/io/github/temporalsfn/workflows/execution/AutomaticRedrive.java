package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.policy.RedrivePolicy;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Redrives an execution that failed or timed out, as often as its policy says. */
final class AutomaticRedrive {
  private final RedrivePolicy policy;
  private final ExecutionOrigin origin;
  private final TrackedExecution execution;
  private final ExecutionWait wait;
  private final Messages messages;
  private final ExecutionRedrive redrive;

  AutomaticRedrive(
      RedrivePolicy policy,
      ExecutionOrigin origin,
      TrackedExecution execution,
      ExecutionWait wait,
      Messages messages,
      ExecutionRedrive redrive) {
    this.policy = policy;
    this.origin = origin;
    this.execution = execution;
    this.wait = wait;
    this.messages = messages;
    this.redrive = redrive;
  }

  /**
   * Whether the execution, which has ended, goes on: redriven by this run, or by somebody else
   * meanwhile. Where it should have been redriven and was not, the explanation says why.
   *
   * @throws io.temporal.failure.CanceledFailure when the outcome of the last attempt is known
   */
  boolean goesOn() {
    if (!isWanted()) {
      return false;
    }
    ExecutionDescription failed = execution.latest();
    String obstacle = ExecutionRedrive.obstacle(failed).orElse(null);
    if (obstacle != null) {
      return not(obstacle);
    }
    Duration interval = policy.schedule().interval(execution.redrives(), failed.executionArn());
    long due = Workflow.currentTimeMillis() + interval.toMillis();
    if (wait.deadline().hasPassed(due)) {
      return not("the " + wait.deadline().limit() + " passes before");
    }
    while (Workflow.currentTimeMillis() < due) {
      execution.note(
          "redrive " + (execution.redrives() + 1) + " of " + policy.maximumAttempts() + " follows");
      wait.sleepUntilUrgent(due, "redrive");
      if (messages.isStopWanted()) {
        return false;
      }
      if (messages.isHinted()
          && (!wait.ask() || execution.latest().redriveCount() > failed.redriveCount())) {
        wait.beginAgain();
        return true;
      }
    }
    execution.countRedrive();
    return goesOnAfter(redrive.redrive());
  }

  private boolean isWanted() {
    ExecutionStatus ending = execution.ending().orElseThrow();
    String error = execution.result().error();
    return (ending == ExecutionStatus.FAILED || ending == ExecutionStatus.TIMED_OUT)
        && execution.redrives() < policy.maximumAttempts()
        && (origin != ExecutionOrigin.STARTED || !execution.isAttached())
        && (error == null || !policy.nonRedrivableErrors().contains(error));
  }

  private boolean goesOnAfter(Outcome<RedrivenExecution> outcome) {
    CancellationScope.throwCanceled(); // where a cancel was requested
    if (outcome instanceof Outcome.Done<RedrivenExecution>) {
      wait.beginAgain();
      return true;
    }
    if (outcome instanceof Outcome.Refused<RedrivenExecution> refused) {
      return not(refused.message());
    }
    return outcome instanceof Outcome.Unknown<RedrivenExecution> unknown && not(unknown.reason());
  }

  private boolean not(String reason) {
    execution.explained(execution.explanation().notRedriven(reason));
    return false;
  }
}
