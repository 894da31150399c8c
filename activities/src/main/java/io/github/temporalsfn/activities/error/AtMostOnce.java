package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.HttpStatusCode;

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
      case THROTTLED -> isAboutKeys(answer) ? AwsErrorKind.OUTCOME_UNKNOWN : kind;
      case UNAVAILABLE, KEY_REFUSED -> AwsErrorKind.OUTCOME_UNKNOWN;
      case EXPRESS -> isRefusal(answer) ? AwsErrorKind.STANDARD : AwsErrorKind.OUTCOME_UNKNOWN;
      default -> isRefusal(answer) ? kind : AwsErrorKind.OUTCOME_UNKNOWN;
    };
  }

  static AwsErrorKind unanswered(boolean sent) {
    return sent ? AwsErrorKind.OUTCOME_UNKNOWN : AwsErrorKind.NOT_SENT;
  }

  private static boolean isRefusal(AwsServiceException answer) {
    return answer.statusCode() < HttpStatusCode.INTERNAL_SERVER_ERROR;
  }

  // A key is used for the input before the run and for the output after it, and AWS does not say
  // which of the two KMS refused.
  private static boolean isAboutKeys(AwsServiceException answer) {
    String code = AwsErrorCode.of(answer);
    return code != null && code.startsWith("Kms");
  }
}
