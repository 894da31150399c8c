package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.distribution.Program;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A worker process that has nothing but connections with secrets, and says all that it can. */
final class SecretiveWorld implements AutoCloseable {
  private final Canaries canaries = new Canaries();
  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().region("eu-west-1").build();
  private final String echo = emulator.createStateMachine("echo", Asl.PASS);
  private final String waiting = emulator.createStateMachine("waiting", Asl.WAIT);
  private final InMemoryTemporal temporal = new InMemoryTemporal(0);
  private final SecretiveConnections connections;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;
  private final Program worker;

  SecretiveWorld() throws Exception {
    connections = new SecretiveConnections(canaries, emulator);
    Map<String, String> variables = new HashMap<>(connections.variables());
    variables.put("TEMPORAL_ADDRESS", temporal.address());
    variables.put("TEMPORAL_SFN_LOG", "debug");
    worker =
        new Program(variables, "worker", "--connections=" + connections.file())
            .awaitErr("worker started");
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.address()).build());
    client = WorkflowClient.newInstance(stubs);
  }

  Canaries canaries() {
    return canaries;
  }

  SecretiveConnections connections() {
    return connections;
  }

  Program worker() {
    return worker;
  }

  /** A state machine whose output is its input. */
  String echo() {
    return echo;
  }

  /** Starts a run of a state machine that ends at once. */
  ClientRun run(String fields) {
    return run(echo, fields);
  }

  /** Starts a run of a state machine that does not end by itself. */
  ClientRun runLong(String fields) {
    return run(waiting, fields);
  }

  private ClientRun run(String machine, String fields) {
    return ClientRun.start(
        client,
        "step-functions",
        "RunStateMachine",
        "{\"stateMachineArn\":\"%s\",\"wait\":{\"initialInterval\":0.3},%s}"
            .formatted(machine, fields));
  }

  @Override
  public void close() throws IOException {
    worker.close();
    stubs.shutdownNow();
    temporal.close();
    connections.close();
    emulator.close();
  }
}
