package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.call.Urgency;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/** What a call fails with when the SDK throws. */
final class Translated {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private Translated() {}

  /** A describe, that has been sent. */
  static ApplicationFailure of(RuntimeException thrown) {
    return of(AwsAction.DescribeExecution, thrown, true);
  }

  static ApplicationFailure of(AwsAction action, RuntimeException thrown, boolean transmitted) {
    AwsCall call =
        new AwsCall(
            action,
            ARN,
            "arn:aws:states:us-east-1:123456789012:stateMachine:orders",
            "us-east-1",
            ConnectionChoice.DEFAULT,
            CallTimeout.READ,
            Urgency.ROUTINE,
            Caller.of(TestActivityInfo.regular(Duration.ZERO)));
    return AwsErrorTranslation.of(call, "localhost:1").failure(thrown, transmitted);
  }
}
