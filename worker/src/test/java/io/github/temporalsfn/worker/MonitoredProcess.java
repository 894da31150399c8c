package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A worker process with its endpoint, beside an in-memory Temporal. */
final class MonitoredProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String temporalAddress = "127.0.0.1:" + FreePort.find();
  private final String metricsAddress = "127.0.0.1:" + FreePort.find();
  private final PortBoundTestServer temporal =
      TestServer.createPortBoundServer(URI.create("grpc://" + temporalAddress).getPort(), true);
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget(temporalAddress).build());
  private final RequestedStop stop = new RequestedStop();
  private final CompletableFuture<Integer> exitCode;

  MonitoredProcess(WorkerProcess.AwsSide aws) {
    WorkerProcess process =
        new WorkerProcess(
            Map.of(
                "TEMPORAL_ADDRESS",
                temporalAddress,
                "TEMPORAL_SFN_METRICS_ADDRESS",
                metricsAddress),
            System.err,
            stop,
            aws);
    exitCode = CompletableFuture.supplyAsync(process::run, task -> new Thread(task).start());
  }

  /** Starts a run of a state machine. */
  WorkflowStub start(String stateMachineArn) {
    WorkflowStub run =
        client()
            .newUntypedWorkflowStub(
                "RunStateMachine",
                WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build());
    run.start(RunStateMachineInput.builder(stateMachineArn).build());
    return run;
  }

  /** A client of the Temporal beside it. */
  WorkflowClient client() {
    return WorkflowClient.newInstance(stubs);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://" + metricsAddress + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  Scrape scrape() throws IOException, InterruptedException {
    return new Scrape(get("/metrics").body());
  }

  /** The first answer that is as it should be, or the last one before patience is over. */
  HttpResponse<String> await(String path, Predicate<HttpResponse<String>> expected)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      HttpResponse<String> answer = get(path);
      if (expected.test(answer) || System.nanoTime() > deadline) {
        return answer;
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  void requestStop() {
    stop.request();
  }

  int exitCode() {
    return exitCode.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    requestStop();
    try {
      var unused = exitCode();
    } finally {
      stubs.shutdownNow();
      temporal.close();
    }
  }
}
