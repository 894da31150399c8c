package io.github.temporalsfn.emulator.json;

/** A text is not one JSON document. The message is Jackson's, as in AWS's own answers. */
public final class InvalidJsonException extends Exception {
  /** Says what is wrong with the text. */
  public InvalidJsonException(String message) {
    super(message);
  }
}
