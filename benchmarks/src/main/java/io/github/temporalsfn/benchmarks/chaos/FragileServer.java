package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Temporal's development server on a database file, which outlives the server's process. */
final class FragileServer implements AutoCloseable {
  private final TemporalCli cli;
  private final List<Port> ports;
  private final Path folder;
  private LocalTemporal server;

  FragileServer(TemporalCli cli) {
    this.cli = cli;
    this.ports =
        Port.requireFree(List.of(new Port(0, "Temporal", ""), new Port(0, "the Web UI", "")));
    try {
      this.folder = Files.createTempDirectory("chaos-temporal-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.server = start();
  }

  String address() {
    return server.address();
  }

  /** Kills the process, as {@code kill -9} does. */
  void kill() {
    ProcessHandle process = server.process().orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    server.close();
  }

  /** Starts another on the same ports and the same file; returns when it answers. */
  void restart() {
    server = start();
  }

  private LocalTemporal start() {
    return cli.startServer(
        ports.get(0).number(), ports.get(1).number(), folder.resolve("temporal.db"));
  }

  @Override
  public void close() {
    server.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
