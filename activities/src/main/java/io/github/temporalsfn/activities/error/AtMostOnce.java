package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What errors mean for the one action that must not be repeated where it may have had an effect. An
 * Express workflow has no name that AWS would know it by again: a second request runs it again (<a
 * href="https://docs.aws.amazon.com/step-functions/latest/dg/express-at-least-once-execution.html">
 * execution guarantees</a>).
 */
final class AtMostOnce {
  private AtMostOnce() {}

  static boolean isDemandedBy(AwsCall call) {
    return call.action() == AwsAction.StartSyncExecution;
  }

  /** A refusal of the request tells that nothing ran, an error of AWS's own does not. */
  static AwsErrorKind kindOf(AwsServiceException answer) {
    AwsErrorKind kind = AwsErrorCodes.kindOf(answer);
    return switch (kind) {
      case UNAVAILABLE, KEY_REFUSED -> AwsErrorKind.OUTCOME_UNKNOWN;
      case EXPRESS -> AwsErrorKind.STANDARD;
      case THROTTLED -> isAboutKeys(answer) ? AwsErrorKind.OUTCOME_UNKNOWN : kind;
      default -> kind;
    };
  }

  static AwsErrorKind unanswered(boolean sent) {
    return sent ? AwsErrorKind.OUTCOME_UNKNOWN : AwsErrorKind.NOT_SENT;
  }

  // A key is used for the input before the run and for the output after it, and AWS does not say
  // which of the two KMS refused.
  private static boolean isAboutKeys(AwsServiceException answer) {
    String code = AwsErrorCodes.codeOf(answer);
    return code != null && code.startsWith("Kms");
  }
}
