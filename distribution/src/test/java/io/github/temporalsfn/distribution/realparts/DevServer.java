package io.github.temporalsfn.distribution.realparts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Temporal server that {@code temporal server start-dev} runs. */
final class DevServer implements AutoCloseable {
  private final String address;
  private final BackgroundProcess process;
  private final TemporalCli cli;

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
  }

  String address() {
    return address;
  }

  /** The CLI, connected to this server. */
  TemporalCli cli() {
    return cli;
  }

  @Override
  public void close() {
    process.close();
  }
}
