package io.github.temporalsfn.workflows;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Starts one execution of a state machine and returns as soon as AWS has confirmed it, without
 * waiting for its end.
 *
 * <p>Fails with an {@code ApplicationFailure} of a {@link FailureType}, whose message alone is
 * enough. A cancel that arrives during the start stops what was started.
 */
@WorkflowInterface
public interface StartExecution {
  /** The start; which execution it has started, or is attached to. */
  @WorkflowMethod(name = "StartExecution")
  StartExecutionResult start(StartExecutionInput input);

  /** The execution as it was started; its later statuses are not followed. */
  @QueryMethod(
      name = "status",
      description = "The execution as it was started; its later statuses are not followed.")
  ExecutionProgress status();
}
