package io.github.temporalsfn.workflows.execution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a workflow stops its execution. AWS shows it as the execution's error. */
public enum StopReason {
  CANCELLED("Temporal.Cancelled"),
  TIMED_OUT("Temporal.TimedOut");

  final String error;

  StopReason(String error) {
    this.error = error;
  }

  /** Whether an execution with this error was stopped by a workflow. */
  public static boolean isBehind(@Nullable String error) {
    return Arrays.stream(values()).anyMatch(reason -> reason.error.equals(error));
  }
}
