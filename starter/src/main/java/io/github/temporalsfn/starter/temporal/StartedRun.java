package io.github.temporalsfn.starter.temporal;

import io.temporal.client.WorkflowStub;

/**
 * A run that can be followed.
 *
 * @param workflow bound to the run
 * @param taskQueue where it waits for a worker
 * @param wasOpen whether it had been started before, with an input of its own
 */
public record StartedRun(WorkflowStub workflow, String taskQueue, boolean wasOpen) {
  public String workflowId() {
    return workflow.getExecution().getWorkflowId();
  }

  public String runId() {
    return workflow.getExecution().getRunId();
  }
}
