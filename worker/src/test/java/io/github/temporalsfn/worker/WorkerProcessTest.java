package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Test
  void runsStateMachinesUntilItIsToldToStop() throws Exception {
    int port = freePort();
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      String address = "127.0.0.1:" + port;
      CompletableFuture<Integer> exitCode =
          CompletableFuture.supplyAsync(() -> process(Map.of("TEMPORAL_ADDRESS", address)).run());

      assertThat(JsonDocument.of(run(address)).text()).contains("\"output\":{\"n\":1.10}");
      stopRequested.countDown();

      assertThat(exitCode.get(20, TimeUnit.SECONDS)).isZero();
      assertThat(stopped.getCount()).isZero();
      assertThat(errors()).isEmpty();
      assertThat(server).isNotNull();
    }
  }

  @Test
  void saysInOneLineThatTemporalIsNotReachable() {
    long startedAt = System.nanoTime();
    String address = "127.0.0.1:" + freePort();

    int exitCode = process(Map.of("TEMPORAL_ADDRESS", address)).run();

    assertThat(exitCode).isEqualTo(6);
    assertThat(errors()).startsWith("error: Temporal is not reachable at " + address);
    assertThat(errors()).hasLineCount(1);
    assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(7));
    assertThat(stopped.getCount()).isZero();
  }

  @Test
  void refusesABadSettingBeforeAnythingStarts() {
    int exitCode = process(Map.of("TEMPORAL_TASK_QUEUE", "")).run();

    assertThat(exitCode).isEqualTo(2);
    assertThat(errors()).isEqualTo("error: TEMPORAL_TASK_QUEUE must not be empty\n");
  }

  private WorkerProcess process(Map<String, String> environment) {
    StopSignal signal =
        new StopSignal() {
          @Override
          public void await() throws InterruptedException {
            stopRequested.await();
          }

          @Override
          public void stopped() {
            stopped.countDown();
          }
        };
    return new WorkerProcess(
        environment, new PrintStream(err, true, StandardCharsets.UTF_8), signal, OneDescribe::new);
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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
