package io.github.temporalsfn.workflows.nexus;

import io.github.temporalsfn.workflows.AwaitExecution;
import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecution;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.nexusrpc.Operation;
import io.nexusrpc.Service;

/**
 * The Nexus service {@value #NAME}: workflows of other namespaces run state machines by it, through
 * an endpoint whose target is the worker's namespace and task queue.
 *
 * <pre>{@code
 * StepFunctions stepFunctions =
 *     Workflow.newNexusServiceStub(
 *         StepFunctions.class,
 *         NexusServiceOptions.newBuilder()
 *             .setEndpoint("step-functions")
 *             .setOperationOptions(
 *                 NexusOperationOptions.newBuilder()
 *                     .setScheduleToCloseTimeout(Duration.ofHours(24))
 *                     .build())
 *             .build());
 * }</pre>
 *
 * <p>Each operation is a workflow of the same input, result, failures and message in the worker's
 * namespace, under an id of its own. Cancelling the operation cancels that workflow, which stops
 * the execution as its {@code onCancel} says. Temporal ends an operation after 60 days at most.
 */
@Service(name = StepFunctions.NAME)
public interface StepFunctions {
  String NAME = "StepFunctions";

  /** {@link RunStateMachine}. */
  @Operation(name = "run")
  ExecutionResult run(RunStateMachineInput input);

  /** {@link StartExecution}. */
  @Operation(name = "start")
  StartExecutionResult start(StartExecutionInput input);

  /** {@link AwaitExecution}. */
  @Operation(name = "await")
  ExecutionResult await(AwaitExecutionInput input);
}
