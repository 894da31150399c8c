package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.arn.ExecutionArn;

/** Where AWS counts requests, and so where watched runs share a quota. */
record Scope(String account, String region) {
  static Scope of(ExecutionArn execution) {
    return new Scope(execution.account(), execution.region());
  }

  Subject subject(AwsAction action) {
    return new Subject(account, region, action);
  }
}
