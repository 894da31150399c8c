package io.github.temporalsfn.activities.budget;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;

/** A worker in virtual time that asks its budget before it calls AWS. */
final class SimulatedWorker {
  static final Subject SUBJECT =
      new Subject("123456789012", "us-east-1", AwsAction.DescribeExecution);

  final RequestBudget budget;
  long answered;
  long throttled;
  long putOff;
  private final Simulation account;

  SimulatedWorker(Simulation account, RequestBudget budget) {
    this.account = account;
    this.budget = budget;
  }

  /** Describes an execution, unless that is put off. */
  void describe(SimulatedPoll poll) {
    Permission permission = budget.take(SUBJECT, Urgency.ROUTINE, poll.holder());
    if (permission instanceof Permission.PutOff later) {
      putOff++;
      poll.putOff(later.retryAfter());
      return;
    }
    boolean letThrough = account.call();
    account.after(Simulation.LATENCY, () -> answer(poll, letThrough));
  }

  private void answer(SimulatedPoll poll, boolean letThrough) {
    if (letThrough) {
      answered++;
      budget.answered(SUBJECT);
      poll.answered();
    } else {
      throttled++;
      budget.throttled(SUBJECT);
      poll.throttled();
    }
  }
}
