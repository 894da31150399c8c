package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final RequestedStop stop = new RequestedStop();

  @Test
  void runsStateMachinesUntilItIsToldToStop() throws Exception {
    int port = FreePort.find();
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      String address = "127.0.0.1:" + port;
      CompletableFuture<Integer> exitCode =
          CompletableFuture.supplyAsync(
              () -> process(Map.of("TEMPORAL_ADDRESS", address)).run(),
              task -> new Thread(task).start());

      assertThat(JsonDocument.of(run(address)).text()).contains("\"output\":{\"n\":1.10}");
      stop.request();

      assertThat(exitCode.get(20, TimeUnit.SECONDS)).isZero();
      assertThat(stop.isStopped()).isTrue();
      assertThat(errors()).isEmpty();
      assertThat(server).isNotNull();
    }
  }

  @Test
  void saysInOneLineThatTemporalIsNotReachable() {
    long startedAt = System.nanoTime();
    String address = "127.0.0.1:" + FreePort.find();

    int exitCode = process(Map.of("TEMPORAL_ADDRESS", address)).run();

    assertThat(exitCode).isEqualTo(6);
    assertThat(errors()).startsWith("error: Temporal is not reachable at " + address);
    assertThat(errors()).hasLineCount(1);
    assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(7));
    assertThat(stop.isStopped()).isTrue();
  }

  @Test
  void saysInOneLineThatTheConnectionOfItsEventsIsUnknown() {
    int port = FreePort.find();
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
        Connections connections = Connections.onDefaultChain()) {
      int exitCode =
          new WorkerProcess(
                  Map.of(
                      "TEMPORAL_ADDRESS",
                      "127.0.0.1:" + port,
                      "TEMPORAL_SFN_EVENTS_QUEUE_URL",
                      "https://sqs.eu-west-1.amazonaws.com/123456789012/events",
                      "TEMPORAL_SFN_EVENTS_CONNECTION",
                      "nobody"),
                  new PrintStream(err, true, StandardCharsets.UTF_8),
                  stop,
                  (settings, temporal) -> StepFunctionsFleet.of(connections, settings, temporal))
              .run();

      assertThat(exitCode).isEqualTo(2);
      assertThat(errors())
          .startsWith("error: TEMPORAL_SFN_EVENTS_CONNECTION is wrong: connection \"nobody\"")
          .hasLineCount(1);
      assertThat(server).isNotNull();
    }
  }

  @Test
  void refusesABadSettingBeforeAnythingStarts() {
    int exitCode = process(Map.of("TEMPORAL_TASK_QUEUE", "")).run();

    assertThat(exitCode).isEqualTo(2);
    assertThat(errors()).isEqualTo("error: TEMPORAL_TASK_QUEUE must not be empty\n");
  }

  @Test
  void saysInOneLineThatThePortOfItsMetricsIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int exitCode =
          process(
                  Map.of(
                      "TEMPORAL_ADDRESS",
                      "127.0.0.1:" + FreePort.find(),
                      "TEMPORAL_SFN_METRICS_ADDRESS",
                      "127.0.0.1:" + taken.getLocalPort()))
              .run();

      assertThat(exitCode).isEqualTo(2);
      assertThat(errors())
          .startsWith("error: TEMPORAL_SFN_METRICS_ADDRESS cannot be listened on: ")
          .hasLineCount(1);
      assertThat(stop.isStopped()).isTrue();
    }
  }

  private WorkerProcess process(Map<String, String> environment) {
    return new WorkerProcess(
        environment,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        stop,
        (settings, temporal) -> StepFunctionsFleet.of(new OneDescribe()));
  }

  private static ExecutionResult run(String address) {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    try {
      return WorkflowClient.newInstance(stubs)
          .newWorkflowStub(
              RunStateMachine.class,
              WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build())
          .run(
              RunStateMachineInput.builder(
                      "arn:aws:states:us-east-1:123456789012:stateMachine:orders")
                  .build());
    } finally {
      stubs.shutdownNow();
    }
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
