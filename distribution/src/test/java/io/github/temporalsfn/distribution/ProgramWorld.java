package io.github.temporalsfn.distribution;

import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A Temporal in real time, a Step Functions with three machines, and a worker process. */
final class ProgramWorld implements AutoCloseable {
  private static final boolean REAL_TIME = true;
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  final StepFunctionsEmulator stepFunctions = StepFunctionsEmulator.start();
  final Program worker;
  private final PortBoundTestServer temporal;
  private final Map<String, String> variables;
  private final WorkflowServiceStubs stubs;

  ProgramWorld() throws IOException, InterruptedException {
    this(Map.of());
  }

  /** One whose worker has more settings. */
  ProgramWorld(Map<String, String> settings) throws IOException, InterruptedException {
    this(settings, Optional.empty());
    worker.awaitErr("worker started");
  }

  /** One whose worker prints to a device, such as a full disk. */
  ProgramWorld(Path device) throws IOException {
    this(Map.of(), Optional.of(device));
  }

  private ProgramWorld(Map<String, String> settings, Optional<Path> device) throws IOException {
    machine("echo", "{\"Type\":\"Pass\",\"End\":true}");
    machine("declined", "{\"Type\":\"Fail\",\"Error\":\"Payment.Declined\",\"Cause\":\"expired\"}");
    machine("waiting", "{\"Type\":\"Wait\",\"Seconds\":3600,\"End\":true}");
    int port = freePort();
    temporal = TestServer.createPortBoundServer(port, REAL_TIME);
    variables = Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port);
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:" + port).build());
    worker = worker(settings, device);
  }

  Program worker(Map<String, String> settings) {
    return worker(settings, Optional.empty());
  }

  private Program worker(Map<String, String> settings, Optional<Path> device) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("AWS_ENDPOINT_URL_SFN", stepFunctions.endpoint().toString());
    all.put("AWS_ACCESS_KEY_ID", "DUMMY");
    all.put("AWS_SECRET_ACCESS_KEY", "dummy");
    all.putAll(settings);
    return new Program(all, device, "worker");
  }

  /** Starts {@code RunStateMachine} of a machine, from here. */
  ClientRun start(String machine) {
    return start(machine, "{}");
  }

  /** The same with an input. */
  ClientRun start(String machine, String input) {
    return startType(
        "RunStateMachine",
        "{\"stateMachineArn\":\"%s%s\",\"input\":%s}".formatted(ARN, machine, input));
  }

  /** Starts a workflow of any type. */
  ClientRun startType(String type, String input) {
    return ClientRun.start(WorkflowClient.newInstance(stubs), "step-functions", type, input);
  }

  Program command(String... arguments) {
    return new Program(variables, arguments);
  }

  /** {@code run} of a machine, in one line of JSON. */
  Program run(String machine, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "run";
    arguments[1] = "--output=json";
    arguments[2] = "--state-machine-arn";
    arguments[3] = ARN + machine;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return command(arguments);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void machine(String name, String state) {
    stepFunctions.createStateMachine(name, "{\"StartAt\":\"S\",\"States\":{\"S\":" + state + "}}");
  }

  @Override
  public void close() throws IOException {
    worker.close();
    stubs.shutdownNow();
    temporal.close();
    stepFunctions.close();
  }
}
