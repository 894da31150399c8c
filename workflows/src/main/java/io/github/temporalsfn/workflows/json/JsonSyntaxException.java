package io.github.temporalsfn.workflows.json;

import java.util.Objects;

/** A text is not one JSON value. The message names the place, never the content. */
public final class JsonSyntaxException extends RuntimeException {
  JsonSyntaxException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
