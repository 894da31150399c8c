package io.github.temporalsfn.worker;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;

/** All of it in one process: in-memory Temporal, worker, activities, AWS SDK, emulator. */
final class WholeStack implements AutoCloseable {
  final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder()
          .tasks(
              TaskScripts.builder()
                  .on("Decline", input -> TaskResult.fail("Payment.Declined", "card expired"))
                  .build())
          .build();
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder().setUseTimeskipping(false).build());
  private final Connections connections;
  private final StepFunctionsWorker worker;

  WholeStack() {
    connections = EmulatedAws.connect(emulator);
    worker =
        new StepFunctionsWorker(
            temporal.getWorkflowClient(),
            RunStateMachine.TASK_QUEUE,
            connections,
            FleetSettings.DEFAULT,
            StepFunctionsWorker.DRAIN_TIMEOUT);
    worker.start();
  }

  /** A state machine of one state. */
  String machine(String name, String state) {
    return emulator.createStateMachine(
        name, "{\"StartAt\":\"Only\",\"States\":{\"Only\":" + state + "}}");
  }

  WorkflowStub start(String workflowId, String json) {
    WorkflowStub stub =
        temporal
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                "RunStateMachine",
                WorkflowOptions.newBuilder()
                    .setTaskQueue(RunStateMachine.TASK_QUEUE)
                    .setWorkflowId(workflowId)
                    .build());
    stub.start(
        new RawValue(
            Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(json))
                .build()));
    return stub;
  }

  /**
   * Waits until the workflow knows that its execution runs. The in-memory Temporal loses a workflow
   * task where a cancel comes while the start's activity completes; the real one does not.
   */
  static void awaitRunning(WorkflowStub run) throws InterruptedException {
    while (!run.query("status", ExecutionProgress.class).status().equals("RUNNING")) {
      Thread.sleep(20);
    }
  }

  static String result(WorkflowStub run) {
    return run.getResult(RawValue.class).getPayload().getData().toStringUtf8();
  }

  @Override
  public void close() {
    worker.close();
    connections.close();
    temporal.close();
    emulator.close();
  }
}
