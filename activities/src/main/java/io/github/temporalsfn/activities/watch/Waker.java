package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.budget.Permission;
import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Signals runs no faster than they can ask AWS then: the token for a run's question is taken before
 * it is signalled, and kept for it. Runs that were woken all at once would only be put off.
 */
final class Waker {
  private final RequestBudget budget;
  private final RunSignals signals;
  private final InstantSource clock;
  private final AtomicLong sent = new AtomicLong();

  Waker(RequestBudget budget, RunSignals signals, InstantSource clock) {
    this.budget = budget;
    this.signals = signals;
    this.clock = clock;
  }

  /** What came of the attempt to wake a run. */
  sealed interface Attempt {
    /** It was signalled. */
    record Signalled() implements Attempt {}

    /** There is no open run. */
    record NobodyWaits() implements Attempt {}

    /** There is no token yet; it is kept for whoever tries again after that time. */
    record TooEarly(Duration retryAfter) implements Attempt {}
  }

  /** How many signals have been sent. */
  long sent() {
    return sent.get();
  }

  /**
   * Tries once to wake a run that is watched, and notes what came of it.
   *
   * @throws RuntimeException where Temporal cannot be reached; then it is left to the next sweep
   */
  Attempt wake(MachineWatch machine, Registration run) {
    try {
      Attempt attempt = wake(machine.scope(), run.executionArn, run.workflowId, run.requestId());
      if (attempt instanceof Attempt.Signalled) {
        machine.signalled(run, clock.millis());
      } else if (attempt instanceof Attempt.NobodyWaits) {
        machine.forget(run);
      }
      return attempt;
    } catch (RuntimeException e) {
      machine.notSignalled(run);
      throw e;
    }
  }

  /**
   * Tries once to wake a run that is not watched here.
   *
   * @throws RuntimeException where Temporal cannot be reached
   */
  Attempt wake(Scope scope, String executionArn, String workflowId, String requestId) {
    Subject subject = scope.subject(AwsAction.DescribeExecution);
    String holder = RequestBudget.holder(executionArn, workflowId);
    Permission permission = budget.reserve(subject, Urgency.URGENT, holder);
    if (permission instanceof Permission.PutOff later) {
      return new Attempt.TooEarly(later.retryAfter());
    }
    boolean isOpen = false;
    try {
      isOpen = signals.executionStatusChanged(workflowId, requestId);
    } finally {
      if (!isOpen) {
        budget.giveBack(subject, holder);
      }
    }
    if (isOpen) {
      sent.incrementAndGet();
    }
    return isOpen ? new Attempt.Signalled() : new Attempt.NobodyWaits();
  }
}
