package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.ExecutionSearchAttributes;
import io.temporal.common.SearchAttributeKey;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code temporal server start-dev} as a child process; what it prints is shown if it fails. */
final class DevServer implements LocalTemporal {
  private static final String HOST = "127.0.0.1";
  private static final int GRACE_SECONDS = 3;
  private static final int SHOWN_LINES = 10;

  private final Process process;
  private final Path log;
  private final String address;
  private final URI webUi;

  private DevServer(Process process, Path log, int port, int uiPort) {
    this.process = process;
    this.log = log;
    this.address = HOST + ":" + port;
    this.webUi = URI.create("http://" + HOST + ":" + uiPort);
  }

  /**
   * Returns when it answers.
   *
   * @param database the file that keeps what it knows; empty: nothing does
   * @throws CommandFailure if it ends before, with what it printed
   */
  static DevServer start(TemporalCli cli, int port, int uiPort, Optional<Path> database) {
    DevServer server = launch(cli, port, uiPort, database);
    try {
      new Readiness(server.process::isAlive).await(server.address, new int[] {port, uiPort});
      return server;
    } catch (Readiness.NotReadyException e) {
      String printed = server.printed();
      server.close();
      throw new CommandFailure(
          ExitCode.NOT_REACHABLE, "TemporalNotStarted", e.getMessage() + printed);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static List<String> command(
      TemporalCli cli, int port, int uiPort, Optional<Path> database) {
    List<String> command =
        new ArrayList<>(
            List.of(
                cli.program().toString(),
                "server",
                "start-dev",
                "--ip",
                HOST,
                "--port",
                Integer.toString(port),
                "--ui-port",
                Integer.toString(uiPort),
                // For "temporal nexus operation": new, and off unless asked for.
                "--dynamic-config-value",
                "nexusoperation.enableStandalone=true",
                "--log-level",
                "warn"));
    for (SearchAttributeKey<String> key : ExecutionSearchAttributes.all()) {
      command.addAll(List.of("--search-attribute", key.getName() + "=Keyword"));
    }
    // Not written through to the disk: what the process has written outlives it all the same.
    database.ifPresent(
        file ->
            command.addAll(
                List.of("--db-filename", file.toString(), "--sqlite-pragma", "synchronous=off")));
    return command;
  }

  private static DevServer launch(TemporalCli cli, int port, int uiPort, Optional<Path> database) {
    try {
      Path log = Files.createTempFile("temporal-server", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command(cli, port, uiPort, database))
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      // They are about somebody else's Temporal.
      builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_"));
      return new DevServer(builder.start(), log, port, uiPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Optional<URI> webUi() {
    return Optional.of(webUi);
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.of(process.toHandle());
  }

  @Override
  public CompletionStage<String> end() {
    return process
        .onExit()
        .thenApply(
            ended ->
                "temporal server start-dev has ended, exit code " + ended.exitValue() + printed());
  }

  /** Asks it to end, and does not leave without its end. */
  @Override
  public void close() {
    // A script may stand between this process and the server.
    List<ProcessHandle> processes =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    processes.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        processes.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      processes.forEach(ProcessHandle::destroyForcibly);
    }
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      log.toFile().deleteOnExit();
    }
  }

  /** Its last lines, each after a line break. */
  private String printed() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
      return last.isEmpty() ? "" : "; it printed:\n  " + String.join("\n  ", last);
    } catch (IOException e) {
      return "";
    }
  }
}
