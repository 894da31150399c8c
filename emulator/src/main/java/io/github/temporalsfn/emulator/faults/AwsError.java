package io.github.temporalsfn.emulator.faults;

import io.github.temporalsfn.emulator.api.ApiException;
import java.util.Set;

/**
 * An error that AWS answers a call with.
 *
 * @param code such as {@code ExecutionLimitExceeded}
 * @param status the HTTP status
 * @param message what AWS says about it
 */
public record AwsError(String code, int status, String message) {
  // What all of AWS's services answer:
  // https://docs.aws.amazon.com/step-functions/latest/apireference/CommonErrors.html
  private static final Set<String> COMMON =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InternalFailure",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "RequestExpired",
          "ServiceUnavailable",
          "UnrecognizedClientException");

  /** Checks code and status. */
  public AwsError {
    if (!code.matches("[A-Za-z][A-Za-z0-9.]*")) {
      throw new IllegalArgumentException(
          "code: \"" + code + "\" is no error code; use one such as AccessDeniedException");
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status: must be from 400 to 599, not " + status);
    }
  }

  ApiException exception() {
    return COMMON.contains(code)
        ? ApiException.common(status, code, message)
        : ApiException.of(status, code, message);
  }
}
