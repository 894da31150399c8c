package io.github.temporalsfn.worker.nexus;

import io.github.temporalsfn.workflows.nexus.StepFunctions;
import io.nexusrpc.handler.OperationHandler;
import io.nexusrpc.handler.OperationImpl;
import io.nexusrpc.handler.ServiceImpl;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.nexus.TemporalOperationHandler;
import org.jspecify.annotations.Nullable;

/** What a worker registers for {@link StepFunctions}: an operation is a workflow. */
@ServiceImpl(service = RawStepFunctions.class)
public final class StepFunctionsService {
  @OperationImpl
  public OperationHandler<RawValue, RawValue> run() {
    return workflow("RunStateMachine");
  }

  @OperationImpl
  public OperationHandler<RawValue, RawValue> start() {
    return workflow("StartExecution");
  }

  @OperationImpl
  public OperationHandler<RawValue, RawValue> await() {
    return workflow("AwaitExecution");
  }

  // Temporal repeats a request under the same id, so that it starts one workflow.
  private static OperationHandler<RawValue, RawValue> workflow(String type) {
    return TemporalOperationHandler.create(
        (request, client, input) ->
            client.startWorkflow(
                type,
                RawValue.class,
                WorkflowOptions.newBuilder()
                    .setWorkflowId("sfn-nexus-" + request.getRequestId())
                    .build(),
                arguments(input)));
  }

  // A workflow without an argument says itself what is missing.
  private static Object[] arguments(@Nullable RawValue input) {
    return input == null ? new Object[0] : new Object[] {input};
  }
}
