package io.github.temporalsfn.activities.error;

import static java.util.Map.entry;

import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.HttpStatusCode;

/**
 * Which kind an answer of AWS is, by its error code, else by its HTTP status.
 *
 * <p>Codes: the API reference of Step Functions' actions and its page of common errors, and those
 * that AWS's gateway answers before the service is reached.
 */
final class AwsErrorCodes {
  private static final int UNAUTHORIZED = 401;
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  // Keys without the suffix "Exception", which not every service and emulator writes.
  private static final Map<String, AwsErrorKind> KINDS =
      Map.ofEntries(
          entry("KmsThrottling", AwsErrorKind.THROTTLED),
          entry("ServiceQuotaExceeded", AwsErrorKind.THROTTLED),
          entry("ExecutionLimitExceeded", AwsErrorKind.EXECUTION_LIMIT),
          entry("InternalFailure", AwsErrorKind.UNAVAILABLE),
          entry("InternalError", AwsErrorKind.UNAVAILABLE),
          entry("InternalServer", AwsErrorKind.UNAVAILABLE),
          entry("ServiceUnavailable", AwsErrorKind.UNAVAILABLE),
          entry("RequestTimeout", AwsErrorKind.UNAVAILABLE),
          entry("Conflict", AwsErrorKind.UNAVAILABLE),
          entry("AccessDenied", AwsErrorKind.ACCESS_DENIED),
          entry("NotAuthorized", AwsErrorKind.ACCESS_DENIED),
          entry("UnauthorizedOperation", AwsErrorKind.ACCESS_DENIED),
          entry("OptInRequired", AwsErrorKind.ACCESS_DENIED),
          entry("KmsAccessDenied", AwsErrorKind.KEY_REFUSED),
          entry("KmsInvalidState", AwsErrorKind.KEY_REFUSED),
          entry("ExpiredToken", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("RequestExpired", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("RequestTimeTooSkewed", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("UnrecognizedClient", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("InvalidClientTokenId", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("InvalidAccessKeyId", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("InvalidSignature", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("SignatureDoesNotMatch", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("IncompleteSignature", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("AuthFailure", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("MissingAuthenticationToken", AwsErrorKind.CREDENTIALS_REFUSED),
          entry("ExecutionAlreadyExists", AwsErrorKind.EXECUTION_EXISTS),
          entry("ExecutionDoesNotExist", AwsErrorKind.NO_EXECUTION),
          entry("StateMachineDoesNotExist", AwsErrorKind.NO_STATE_MACHINE),
          entry("StateMachineDeleting", AwsErrorKind.STATE_MACHINE_DELETING),
          entry("ExecutionNotRedrivable", AwsErrorKind.NOT_REDRIVABLE),
          entry("StateMachineTypeNotSupported", AwsErrorKind.EXPRESS),
          entry("InvalidExecutionInput", AwsErrorKind.INVALID_INPUT));

  private AwsErrorCodes() {}

  static AwsErrorKind kindOf(AwsServiceException answer) {
    String code = AwsErrorCode.of(answer);
    int status = answer.statusCode();
    if (answer.isThrottlingException()) {
      return AwsErrorKind.THROTTLED;
    }
    if (code == null) {
      return kindOf(status);
    }
    if (code.startsWith("InvalidArn") && isAboutExpress(answer)) {
      return AwsErrorKind.EXPRESS;
    }
    AwsErrorKind known = KINDS.get(code.replaceFirst("Exception$", ""));
    if (known != null) {
      return known;
    }
    return status >= HttpStatusCode.INTERNAL_SERVER_ERROR || status == UNAUTHORIZED
        ? kindOf(status)
        : AwsErrorKind.INVALID;
  }

  // Without a code it was not Step Functions that answered, but something on the way.
  private static AwsErrorKind kindOf(int status) {
    return switch (status) {
      case UNAUTHORIZED -> AwsErrorKind.CREDENTIALS_REFUSED;
      case PROXY_AUTHENTICATION_REQUIRED -> AwsErrorKind.PROXY_REFUSED;
      case HttpStatusCode.FORBIDDEN -> AwsErrorKind.ACCESS_DENIED;
      case HttpStatusCode.THROTTLING -> AwsErrorKind.THROTTLED;
      default -> AwsErrorKind.UNAVAILABLE;
    };
  }

  // "Invalid Arn: 'Resource type not valid in this context: express'"
  private static boolean isAboutExpress(AwsServiceException answer) {
    String message = answer.awsErrorDetails().errorMessage();
    return message != null && message.contains("context: express");
  }
}
