package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.policy.WaitPolicy;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Redrives an execution because the run was asked to. */
public final class RequestedRedrive {
  // AWS's clock and Temporal's differ.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);
  private static final Duration SHOWN_LATE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);
  private static final int FEWEST_ANSWERS = 3;

  private final TrackedExecution execution;
  private final ExecutionWait wait;
  private final ExecutionRedrive redrive;

  RequestedRedrive(TrackedExecution execution, ExecutionWait wait, ExecutionRedrive redrive) {
    this.execution = execution;
    this.wait = wait;
    this.redrive = redrive;
  }

  /** A redrive that may take as long as it takes. */
  public static RequestedRedrive patient(StepFunctionsCalls calls, TrackedExecution execution) {
    Messages none = new Messages();
    ExecutionWait wait =
        new ExecutionWait(
            WaitPolicy.UNTIL_ANSWERED, calls, execution, ExecutionOrigin.REDRIVEN, none);
    return new RequestedRedrive(
        execution, wait, new ExecutionRedrive(calls, execution, wait, none));
  }

  /**
   * Returns when the execution runs again. One that has been redriven since this run began is not
   * redriven again: it was this run's, before a reset, or somebody else's.
   *
   * @throws ApplicationFailure of type {@code ExecutionNotRedrivable}, or what AWS refuses with
   */
  public void redrive() {
    untilItHasEnded();
    if (wait.isStopWanted()) {
      return; // there is nothing to redrive for
    }
    execution.redrivenOnRequest();
    if (isRedrivenSinceStart(execution.latest())) {
      return;
    }
    String obstacle = obstacle().orElse(null);
    if (obstacle != null) {
      throw notRedrivable(obstacle);
    }
    Outcome<RedrivenExecution> outcome = redrive.redrive();
    CancellationScope.throwCanceled(); // where a cancel was requested
    if (outcome instanceof Outcome.Refused<RedrivenExecution> refused) {
      throw refused.type() == FailureType.ExecutionNotRedrivable
          ? notRedrivable(refused.message())
          : refused.failure();
    }
    if (outcome instanceof Outcome.Unknown<RedrivenExecution> unknown) {
      throw FailureType.WaitTimedOut.failure(
          execution.subject()
              + " was not redriven within the "
              + wait.deadline().limit()
              + ": "
              + unknown.reason()
              + " "
              + FailureMessage.where(execution.result()),
          execution.result());
    }
  }

  /** What has ended may still be shown as running (API reference, DescribeExecution). */
  private void untilItHasEnded() {
    wait.untilDescribed();
    long until = Workflow.currentTimeMillis() + SHOWN_LATE.toMillis();
    int enough = execution.polls() + FEWEST_ANSWERS; // where AWS answers late
    while (!wait.isStopWanted()
        && execution.ending().isEmpty()
        && !isRedrivenSinceStart(execution.latest())
        && (Workflow.currentTimeMillis() < until || execution.polls() < enough)) {
      wait.sleepUntilUrgent(
          Workflow.currentTimeMillis() + BETWEEN_QUESTIONS.toMillis(), "next check");
      wait.ask();
    }
  }

  private Optional<String> obstacle() {
    ExecutionDescription latest = execution.latest();
    return execution.ending().isEmpty()
        ? Optional.of(
            "it is "
                + latest.status()
                + ", and only one that has FAILED, TIMED_OUT or was ABORTED is redriven; use"
                + " AwaitExecution to wait for it")
        : ExecutionRedrive.obstacle(latest);
  }

  private static boolean isRedrivenSinceStart(ExecutionDescription latest) {
    String redriveDate = latest.redriveDate();
    long started = Workflow.getInfo().getRunStartedTimestampMillis();
    return redriveDate != null
        && Instant.parse(redriveDate).plus(CLOCK_SKEW).toEpochMilli() >= started;
  }

  private ApplicationFailure notRedrivable(String reason) {
    return FailureType.ExecutionNotRedrivable.failure(
        FailureMessage.of(
            execution.subject(), execution.result(), Explanation.NONE.notRedriven(reason)),
        execution.result());
  }
}
