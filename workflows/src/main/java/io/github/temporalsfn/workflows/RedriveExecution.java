package io.github.temporalsfn.workflows;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Redrives an execution that failed, timed out or was aborted: AWS goes on at the steps that did
 * not succeed, with the same input and definition, and keeps the others. Then waits for its end
 * with durable timers, and returns its output.
 *
 * <p>Fails with an {@code ApplicationFailure} of a {@link FailureType}, whose message alone is
 * enough and whose details are the {@link ExecutionResult}; {@code ExecutionNotRedrivable} tells
 * why AWS does not redrive it, and how it had ended. An execution that was redriven since this run
 * began is not redriven again, but followed. Unless told otherwise, a cancel and {@code
 * wait.timeout} stop the execution.
 */
@WorkflowInterface
public interface RedriveExecution extends WaitingWorkflow {
  /** The redrive and the wait; the result has the output of an execution that has succeeded. */
  @WorkflowMethod(name = "RedriveExecution")
  ExecutionResult redrive(RedriveExecutionInput input);
}
