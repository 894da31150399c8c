package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/** How a run ended. */
public sealed interface Outcome {
  /** The workflow completed. */
  record Succeeded(JsonDocument result) implements Outcome {}

  /**
   * The workflow did not complete.
   *
   * @param type the failure's type; {@code Canceled}, {@code Terminated} and {@code TimedOut} where
   *     Temporal itself closed the workflow
   * @param details the execution as far as it is known
   */
  record Failed(ExitCode exitCode, String type, String message, @Nullable JsonDocument details)
      implements Outcome {
    /** Whether a workflow of ours says why, and knows of no execution: none was started. */
    public boolean tellsOfNoExecution() {
      return details == null && FailureType.of(type).isPresent();
    }
  }
}
