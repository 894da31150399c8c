package io.github.temporalsfn.emulator.api;

/** Instead of an answer: the caller's connection is to be closed without one. */
public final class NoAnswerException extends Exception {
  /** The end of a call that nobody is told about. */
  public NoAnswerException() {
    super("the connection was closed without an answer", null, false, false);
  }
}
