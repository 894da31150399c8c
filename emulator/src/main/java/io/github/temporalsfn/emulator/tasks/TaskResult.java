package io.github.temporalsfn.emulator.tasks;

import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a scripted task ends. */
public sealed interface TaskResult {
  /**
   * Succeeds with a JSON text, which is handed on as it is.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static TaskResult succeed(String output) {
    try {
      JsonText.validate(output);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException("a task's output must be JSON: " + e.getMessage(), e);
    }
    return new Succeed(output);
  }

  /** Fails with an error name and a cause, either of which may be missing. */
  static TaskResult fail(@Nullable String error, @Nullable String cause) {
    return new Fail(error, cause);
  }

  /** Ends later, on the emulator's clock. */
  static TaskResult after(Duration delay, TaskResult result) {
    return new After(delay, result);
  }

  /** Never ends by itself; only a time-out or a stop ends the state. */
  static TaskResult never() {
    return new Never();
  }

  /** A JSON text as the output. */
  record Succeed(String output) implements TaskResult {}

  /** An error. */
  record Fail(@Nullable String error, @Nullable String cause) implements TaskResult {}

  /** A result that takes its time. */
  record After(Duration delay, TaskResult result) implements TaskResult {}

  /** No result. */
  record Never() implements TaskResult {}
}
