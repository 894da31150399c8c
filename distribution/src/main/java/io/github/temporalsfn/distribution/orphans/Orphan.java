package io.github.temporalsfn.distribution.orphans;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running execution that nobody waits for.
 *
 * @param workflowId of the workflow that started it
 * @param workflowStatus how that one closed, such as TERMINATED
 */
record Orphan(
    ExecutionArn execution,
    Instant startDate,
    String workflowId,
    String runId,
    String workflowStatus,
    Instant closeTime) {

  /** What StopExecution is told. */
  String cause() {
    return "Temporal workflow "
        + workflowId
        + ", run "
        + runId
        + ", closed "
        + workflowStatus
        + " at "
        + closeTime
        + " and left this execution running";
  }

  /** Its fields for programs. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("executionArn", execution.text());
    fields.put("startDate", startDate.toString());
    fields.put("workflowId", workflowId);
    fields.put("runId", runId);
    fields.put("workflowStatus", workflowStatus);
    fields.put("closeTime", closeTime.toString());
    return fields;
  }
}
