package io.github.temporalsfn.workflows.json;

/** A text is not one JSON value. The message names the place, never the content. */
public final class JsonSyntaxException extends RuntimeException {
  JsonSyntaxException(String message) {
    super(message);
  }
}
