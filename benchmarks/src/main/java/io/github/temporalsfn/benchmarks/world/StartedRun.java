package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowStub;

/**
 * A run that was started.
 *
 * @param input what its execution gets, unlike any other's
 */
public record StartedRun(WorkflowStub stub, JsonDocument input) {
  public String workflowId() {
    return stub.getExecution().getWorkflowId();
  }

  public String runId() {
    return stub.getExecution().getRunId();
  }
}
