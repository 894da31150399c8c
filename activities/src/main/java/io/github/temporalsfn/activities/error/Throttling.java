package io.github.temporalsfn.activities.error;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells the one refusal that slows the worker down. */
public final class Throttling {
  private Throttling() {}

  /**
   * Whether Step Functions has refused a call because its own request rate is used up: not that of
   * a service behind it, such as KMS, nor that of whoever gives the credentials.
   */
  public static boolean isIn(RuntimeException thrown) {
    return thrown instanceof AwsServiceException answer
        && AwsErrorTranslation.isFromStepFunctions(answer)
        && answer.isThrottlingException();
  }
}
