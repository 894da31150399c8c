package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.execution.FailureMessage;
import io.github.temporalsfn.workflows.execution.StopReason;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import java.util.Optional;
import java.util.Set;

/**
 * What a stop came to: an execution that does not run any more.
 *
 * @param workflowId what the user calls it
 * @param document the execution as the workflow told it
 */
record StopReport(String workflowId, JsonDocument document) {
  private static final String ABORTED = "ABORTED";
  private static final String NOT_STARTED = "NOT_STARTED";
  private static final Set<String> OVER =
      Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", ABORTED, NOT_STARTED);

  /** The report of an execution; empty: it may still be running. */
  static Optional<StopReport> of(String workflowId, JsonDocument execution) {
    return execution
        .field("status")
        .filter(status -> status.kind() == JsonKind.STRING && OVER.contains(status.asString()))
        .map(status -> new StopReport(workflowId, execution));
  }

  /** The report of a run that has closed; empty: its execution may still be running. */
  static Optional<StopReport> of(String workflowId, Outcome outcome) {
    if (outcome instanceof Outcome.Succeeded succeeded) {
      return of(workflowId, succeeded.result());
    }
    JsonDocument details = ((Outcome.Failed) outcome).details();
    return details == null ? Optional.empty() : of(workflowId, details);
  }

  /** The line of somebody who has stopped it just now, or tried to. */
  String line() {
    if (isStopped()) {
      return workflowId + " was stopped: ABORTED " + FailureMessage.where(result());
    }
    return status().equals(NOT_STARTED) ? end() : "not stopped, it had ended before: " + end();
  }

  /** How the execution ended. */
  String end() {
    String note = document.as(ExecutionProgress.class).note();
    return status().equals(NOT_STARTED)
        ? workflowId + " is over, and no execution was started" + (note == null ? "" : ": " + note)
        : FailureMessage.of(workflowId, result());
  }

  /** Success for a stop, and where the execution had succeeded before or will never be. */
  ExitCode exitCode() {
    return isStopped() || status().equals(NOT_STARTED) || status().equals("SUCCEEDED")
        ? ExitCode.SUCCEEDED
        : ExitCode.EXECUTION_FAILED;
  }

  /** By a workflow, or by somebody who gave no error: it is what was asked for. */
  private boolean isStopped() {
    String error = result().error();
    return status().equals(ABORTED) && (error == null || StopReason.isBehind(error));
  }

  private String status() {
    return result().status();
  }

  private ExecutionResult result() {
    return document.as(ExecutionResult.class);
  }
}
