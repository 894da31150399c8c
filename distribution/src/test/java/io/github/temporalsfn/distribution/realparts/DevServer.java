package io.github.temporalsfn.distribution.realparts;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The Temporal server that {@code temporal server start-dev} runs. */
final class DevServer implements AutoCloseable {
  private final String address;
  private final BackgroundProcess process;
  private final TemporalCli cli;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  DevServer(Path temporal) {
    int port = BackgroundProcess.freePort();
    address = "127.0.0.1:" + port;
    cli = new TemporalCli(temporal, address);
    process =
        new BackgroundProcess(
            "temporal-server",
            List.of(
                temporal.toString(),
                "server",
                "start-dev",
                "--headless",
                "--ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--log-level",
                "warn"),
            Map.of());
    process.awaitReady(
        () -> cli.run("operator", "namespace", "describe", "-n", "default").exitCode() == 0);
    stubs =
        WorkflowServiceStubs.newConnectedServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build(),
            Duration.ofSeconds(30));
    client = WorkflowClient.newInstance(stubs);
  }

  String address() {
    return address;
  }

  /** The CLI, connected to this server. */
  TemporalCli cli() {
    return cli;
  }

  /** A program's client of this server. */
  WorkflowClient client() {
    return client;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    process.close();
  }
}
