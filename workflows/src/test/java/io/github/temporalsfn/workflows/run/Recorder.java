package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.registration.WorkflowImplementations;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.RawValue;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A real server, on which runs leave histories to be recorded. */
final class Recorder implements AutoCloseable {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("histories", "target/histories"));
  private final TemporalDevServer server;
  private final WorkflowClient client;
  private final WorkerFactory workers;
  final ScriptedStepFunctions aws;

  Recorder() throws IOException {
    String cli = System.getProperty("temporal.cli");
    assertThat(cli).as("the temporal binary, by -Dtemporal.cli=<path>").isNotNull();
    Files.createDirectories(DIRECTORY);
    server =
        TemporalDevServer.start(
            TemporalDevServerOptions.newBuilder()
                .setExistingPath(cli)
                .setDownloadEnabled(false)
                .setLogLevel("error")
                .setExtraArgs(
                    "--dynamic-config-value", "limit.historyCount.suggestContinueAsNew=30")
                .build());
    client =
        WorkflowClient.newInstance(
            WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(server.getTarget()).build()),
            WorkflowClientOptions.newBuilder().setIdentity("recorder").build());
    aws = new ScriptedStepFunctions(System::currentTimeMillis);
    workers = WorkerFactory.newInstance(client);
    Worker worker = workers.newWorker(RunStateMachine.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(WorkflowImplementations.all());
    worker.registerActivitiesImplementations(aws);
    workers.start();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    client.getWorkflowServiceStubs().shutdownNow();
    server.close();
  }

  /** An execution that is there, as a workflow's input. */
  RawValue target(String name, String fields) {
    return json("{\"executionArn\":\"" + aws.startedElsewhere(name) + "\"" + fields + "}");
  }

  WorkflowExecution run(RawValue argument) {
    return end(start(argument));
  }

  WorkflowStub start(RawValue argument) {
    return start("RunStateMachine", argument);
  }

  WorkflowStub start(String type, RawValue argument) {
    return start(type, null, argument);
  }

  /** Starts a workflow of that id; {@code null}: of one that nobody has used. */
  WorkflowStub start(String type, @Nullable String workflowId, RawValue argument) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            type,
            WorkflowOptions.newBuilder()
                .setTaskQueue(RunStateMachine.TASK_QUEUE)
                .setWorkflowId(workflowId)
                .build());
    stub.start(argument);
    return stub;
  }

  /** Waits for the end and gives the chain's last run. */
  WorkflowExecution end(WorkflowStub run) {
    try {
      run.getResult(RawValue.class);
    } catch (WorkflowFailedException itsHistoryIsWanted) {
      // recorded like any other
    }
    return client
        .newUntypedWorkflowStub(run.getExecution().getWorkflowId())
        .describe()
        .getExecution();
  }

  void record(String name, WorkflowExecution run) throws Exception {
    WorkflowExecutionHistory history = client.fetchHistory(run.getWorkflowId(), run.getRunId());
    Files.writeString(DIRECTORY.resolve(name + ".json"), history.toJson(true) + "\n");
    ReplayTest.replay(history);
  }
}
