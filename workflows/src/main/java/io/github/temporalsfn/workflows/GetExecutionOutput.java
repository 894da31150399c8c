package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Returns the output of an execution that has succeeded, without waiting for one that runs.
 *
 * <p>Fails with an {@code ApplicationFailure} of a {@link FailureType}: {@code OutputNotAvailable}
 * for an execution that is not over, the type of its status for one that did not succeed. An output
 * that AWS shows a little late is waited for, a minute at most.
 */
@WorkflowInterface
public interface GetExecutionOutput {
  /** The output, as AWS has it. */
  @WorkflowMethod(name = "GetExecutionOutput")
  JsonDocument getOutput(GetExecutionOutputInput input);

  /** The execution as AWS described it. */
  @QueryMethod(name = "status", description = "The execution as AWS described it.")
  ExecutionProgress status();
}
