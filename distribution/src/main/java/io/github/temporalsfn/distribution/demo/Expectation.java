package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/** What the demo holds for true, so that it never tells a story that did not happen. */
final class Expectation {
  private Expectation() {}

  /** Ends the demo unless both are equal. */
  static void equal(String what, Object expected, @Nullable Object actual) {
    if (!expected.equals(actual)) {
      throw broken(what + " should be " + expected + ", is " + actual);
    }
  }

  /** What ends the demo, as one line. */
  static CommandFailure broken(String line) {
    return new CommandFailure(ExitCode.FAULT, "DemoFailed", "the demo went wrong: " + line);
  }
}
