package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.Memo;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TerminatedFailure;
import io.temporal.failure.TimeoutFailure;
import org.jspecify.annotations.Nullable;

/** Tells from a failed workflow what happened to the execution. */
final class FailureReader {
  private final TemporalConnection connection;

  FailureReader(TemporalConnection connection) {
    this.connection = connection;
  }

  Outcome.Failed read(WorkflowFailedException failed) {
    String workflow = "workflow " + failed.getExecution().getWorkflowId();
    Throwable cause = failed.getCause();
    if (cause instanceof ApplicationFailure failure) {
      return of(failure);
    }
    if (cause instanceof CanceledFailure) {
      return canceled(workflow, failed.getExecution().getWorkflowId());
    }
    if (cause instanceof TerminatedFailure failure) {
      return closedByTemporal(
          "Terminated", workflow + " was terminated" + reason(failure.getOriginalMessage()));
    }
    if (cause instanceof TimeoutFailure) {
      return closedByTemporal("TimedOut", workflow + " reached its own timeout in Temporal");
    }
    return new Outcome.Failed(
        ExitCode.REFUSED, "Unknown", workflow + " failed: " + failed.getMessage(), null);
  }

  /** A failure that a workflow, or its answer to a message, ended with. */
  static Outcome.Failed of(ApplicationFailure failure) {
    return new Outcome.Failed(
        ExitCode.ofFailureType(failure.getType()),
        failure.getType(),
        failure.getOriginalMessage(),
        PayloadText.details(failure).orElse(null));
  }

  // A cancelled workflow closes without message or result. Its memo tells what became of the
  // execution.
  private Outcome.Failed canceled(String workflow, String workflowId) {
    JsonDocument memo = Memo.stepFunctions(connection.workflow(workflowId).describe()).orElse(null);
    String message = workflow + " was cancelled";
    if (memo != null) {
      message += "; " + fate(memo.as(ExecutionProgress.class));
    }
    return new Outcome.Failed(ExitCode.EXECUTION_FAILED, "Canceled", message, memo);
  }

  private static String fate(ExecutionProgress execution) {
    String note = execution.note() == null ? "" : ": " + execution.note();
    if (execution.executionArn() != null) {
      return "the execution is "
          + execution.status()
          + " ("
          + execution.executionArn()
          + ")"
          + note;
    }
    return execution.status().equals("NOT_STARTED")
        ? "no execution was started" + note
        : "the execution is " + execution.status() + note;
  }

  private static Outcome.Failed closedByTemporal(String type, String message) {
    return new Outcome.Failed(
        ExitCode.EXECUTION_FAILED,
        type,
        message + "; nobody stopped the execution, it may still be running",
        null);
  }

  private static String reason(@Nullable String message) {
    return message == null || message.isBlank() ? "" : ": " + message.strip();
  }
}
