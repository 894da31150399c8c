package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.follow.RunEnd;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from Temporal how a run ended, as a line of the results. */
final class RunEndReader {
  private static final List<String> FIELDS = List.of("output", "error", "cause", "failedState");

  private final TemporalConnection temporal;

  RunEndReader(TemporalConnection temporal) {
    this.temporal = temporal;
  }

  /** The line for the run of that workflow. */
  ResultLine read(int line, String workflowId) {
    try {
      Outcome outcome = new RunEnd(temporal).of(temporal.workflow(workflowId));
      return outcome instanceof Outcome.Failed failed
          ? line(line, workflowId, status(failed), failed.details(), failed)
          : line(line, workflowId, null, ((Outcome.Succeeded) outcome).result(), null);
    } catch (CommandFailure failure) {
      if (failure.type().equals("WorkflowStillOpen")) {
        return line(line, workflowId, "RUNNING", null, null);
      }
      throw failure;
    } catch (RuntimeException e) {
      if (TemporalErrors.isNotFound(e)) {
        return line(line, workflowId, "NOT_STARTED", null, null);
      }
      throw e;
    }
  }

  private static ResultLine line(
      int line,
      String workflowId,
      @Nullable String status,
      @Nullable JsonDocument execution,
      Outcome.@Nullable Failed failed) {
    JsonDocument known = execution == null ? JsonDocument.EMPTY_OBJECT : execution;
    String end = status == null ? text(known, "status").orElse("UNKNOWN") : status;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", line);
    fields.put("workflowId", workflowId);
    known.field("executionArn").ifPresent(arn -> fields.put("executionArn", arn));
    fields.put("status", end);
    FIELDS.forEach(name -> known.field(name).ifPresent(value -> fields.put(name, value)));
    if (failed != null) {
      Map<String, String> failure = new LinkedHashMap<>();
      failure.put("type", failed.type());
      failure.put("message", failed.message());
      fields.put("failure", failure);
    }
    return new ResultLine(JsonDocument.of(fields), end.equals("SUCCEEDED"));
  }

  private static String status(Outcome.Failed failed) {
    return switch (failed.type()) {
      case "ExecutionTimedOut" -> "TIMED_OUT";
      case "ExecutionAborted" -> "ABORTED";
      case "Canceled" -> "CANCELED";
      default -> "FAILED";
    };
  }

  private static Optional<String> text(JsonDocument document, String field) {
    return document
        .field(field)
        .filter(value -> value.kind() == JsonKind.STRING)
        .map(JsonDocument::asString);
  }
}
