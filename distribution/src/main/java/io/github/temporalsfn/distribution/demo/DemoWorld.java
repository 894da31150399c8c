package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.distribution.local.Example;
import io.github.temporalsfn.distribution.local.ExampleMachines;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.local.OrderTasks;
import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;

/** Temporal, Step Functions with one state machine, and a worker between them, all in memory. */
public final class DemoWorld implements AutoCloseable {
  private final Pace pace;
  private final InMemoryTemporal temporal = new InMemoryTemporal(0);
  private final StepFunctionsEmulator stepFunctions;
  private final LocalWorker worker;
  private final String stateMachineArn;

  public DemoWorld(Pace pace) {
    this.pace = pace;
    stepFunctions = StepFunctionsEmulator.builder().tasks(new OrderTasks(pace).scripts()).build();
    stateMachineArn = ExampleMachines.create(ExampleMachines.ORDER_PROCESSING, stepFunctions);
    worker =
        new LocalWorker(temporal.address(), stepFunctions.endpoint(), RunStateMachine.TASK_QUEUE);
  }

  /** Where Temporal listens, {@code host:port}. */
  public String temporalAddress() {
    return temporal.address();
  }

  public String stateMachineArn() {
    return stateMachineArn;
  }

  StepFunctionsEmulator stepFunctions() {
    return stepFunctions;
  }

  /** Starts the workflow for an order of {@code examples/inputs}, under the order's id. */
  WorkflowStub start(String orderId) {
    WorkflowStub run =
        worker
            .client()
            .newUntypedWorkflowStub(
                "RunStateMachine",
                WorkflowOptions.newBuilder()
                    .setWorkflowId(orderId)
                    .setTaskQueue(RunStateMachine.TASK_QUEUE)
                    .build());
    run.start(
        RunStateMachineInput.builder(stateMachineArn)
            .input(JsonDocument.parse(Example.input(orderId).text()))
            .wait(pace.waitOptions())
            .build());
    return run;
  }

  @Override
  public void close() {
    worker.close();
    temporal.close();
    stepFunctions.close();
  }
}
