package io.github.temporalsfn.workflows;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Waits with durable timers for the end of an execution that somebody else started, and returns its
 * output. AWS is asked at once, so that an execution which has ended is answered at once.
 *
 * <p>Fails with an {@code ApplicationFailure} of a {@link FailureType}, whose message alone is
 * enough and whose details are the {@link ExecutionResult}. Unless told otherwise, neither a cancel
 * nor {@code wait.timeout} stops the execution.
 */
@WorkflowInterface
public interface AwaitExecution extends WaitingWorkflow {
  /** The wait; the result has the output of an execution that has succeeded. */
  @WorkflowMethod(name = "AwaitExecution")
  ExecutionResult await(AwaitExecutionInput input);
}
