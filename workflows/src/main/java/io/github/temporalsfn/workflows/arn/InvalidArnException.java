package io.github.temporalsfn.workflows.arn;

import java.util.Objects;

/** A text is not the ARN that was asked for. The message says what it is instead, not the text. */
public final class InvalidArnException extends RuntimeException {
  InvalidArnException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
