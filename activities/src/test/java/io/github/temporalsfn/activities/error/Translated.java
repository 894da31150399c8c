package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/** What a describe fails with when the SDK throws. */
final class Translated {
  private Translated() {}

  static ApplicationFailure of(RuntimeException thrown) {
    ExecutionArn arn =
        ExecutionArn.parse("arn:aws:states:us-east-1:123456789012:execution:orders:order-42");
    return AwsErrorTranslation.of(
            AwsCall.reading(
                AwsAction.DescribeExecution, arn, null, TestActivityInfo.regular(Duration.ZERO)),
            "localhost:1")
        .failure(thrown, true);
  }
}
