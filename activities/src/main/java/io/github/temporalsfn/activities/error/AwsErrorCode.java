package io.github.temporalsfn.activities.error;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The error code of an answer. */
public final class AwsErrorCode {
  // All of AWS's codes, with the names of their services: not digits alone, no text, no document.
  private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_.:#-]{1,128}");

  private AwsErrorCode() {}

  /**
   * The code; {@code null} where the answer has none. A proxy's page has none; the SDK's parser
   * then leaves it out, takes the status for it, or whatever stands in its place.
   */
  public static @Nullable String of(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    return code == null || !CODE.matcher(code).matches() ? null : code;
  }

  /** The code, else the HTTP status, for a message. */
  public static String orStatus(AwsServiceException answer) {
    return Objects.requireNonNullElse(of(answer), "HTTP " + answer.statusCode());
  }
}
