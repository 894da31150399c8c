package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.activities.StepFunctionsActivitiesImpl;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.worker.StepFunctionsWorker;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.Optional;

/** Temporal, Step Functions with one state machine, and a worker between them, all in memory. */
public final class DemoWorld implements AutoCloseable {
  private static final String MACHINE = "order-processing";
  private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(1);

  private final Pace pace;
  private final LocalTemporal temporal;
  private final StepFunctionsEmulator stepFunctions;
  private final Connections connections;
  private final StepFunctionsWorker worker;
  private final String stateMachineArn;

  public DemoWorld(Pace pace) {
    DummyCredentials.use();
    this.pace = pace;
    temporal = new LocalTemporal();
    stepFunctions = StepFunctionsEmulator.builder().tasks(new OrderTasks(pace).scripts()).build();
    stateMachineArn =
        stepFunctions.createStateMachine(MACHINE, Example.stateMachine(MACHINE).text());
    connections = Connections.onDefaultChain(Optional.of(stepFunctions.endpoint()));
    worker =
        new StepFunctionsWorker(
            temporal.client(),
            RunStateMachine.TASK_QUEUE,
            new StepFunctionsActivitiesImpl(connections),
            DRAIN_TIMEOUT);
    worker.start();
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
        temporal
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
    connections.close();
    temporal.close();
    stepFunctions.close();
  }
}
