package io.github.temporalsfn.workflows;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Starts one execution of a state machine, waits for its end with durable timers, and returns its
 * output.
 *
 * <p>Fails with an {@code ApplicationFailure} of a {@link FailureType}, whose message alone is
 * enough and whose details are the {@link ExecutionResult}.
 */
@WorkflowInterface
public interface RunStateMachine extends WaitingWorkflow {
  /** The task queue that workers poll unless configured otherwise. */
  String TASK_QUEUE = "step-functions";

  /** The whole run; the result has the output of an execution that has succeeded. */
  @WorkflowMethod(name = "RunStateMachine")
  ExecutionResult run(RunStateMachineInput input);
}
