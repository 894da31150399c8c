package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.arn.ExecutionArn;

/** A workflow that is open, and the execution that it waits for, or is about to start. */
public record OpenRun(String workflowId, ExecutionArn execution) {}
