package io.github.temporalsfn.worker;

/** Temporal does not let the worker start. One line, and what the process exits with. */
final class StartFailure extends RuntimeException {
  private final int exitCode;

  StartFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
