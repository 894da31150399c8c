package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.json.JsonDocument;

/**
 * What the stop of a batch came to: none of its executions runs any more.
 *
 * @param workflowId what the user calls it
 * @param document the batch as the workflow told it
 */
record BatchStopReport(String workflowId, JsonDocument document) {
  /** How many of its runs ended how, in a line. */
  String line() {
    BatchProgress batch = document.as(BatchProgress.class);
    return "%s was stopped: %d of %d SUCCEEDED, %d FAILED, %d TIMED_OUT, %d ABORTED, %d cancelled or not started"
        .formatted(
            workflowId,
            batch.succeeded(),
            batch.total(),
            batch.failed(),
            batch.timedOut(),
            batch.aborted(),
            batch.canceled());
  }
}
