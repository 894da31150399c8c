package io.github.temporalsfn.distribution.realparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A process that serves until it is closed; it ends with this JVM at the latest. */
final class BackgroundProcess implements AutoCloseable {
  private static final Duration TO_START = Duration.ofSeconds(60);

  private static final Duration TO_END = Duration.ofSeconds(20);

  private final String name;
  private final Path log;
  private final Process process;
  private final Thread lastResort;

  BackgroundProcess(String name, List<String> command, Map<String, String> variables) {
    this(name, Path.of(""), command, variables);
  }

  BackgroundProcess(
      String name, Path directory, List<String> command, Map<String, String> variables) {
    this.name = name;
    try {
      log = Files.createTempFile(name, ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toAbsolutePath().toFile())
              .redirectErrorStream(true);
      CleanEnvironment.of(builder).putAll(variables);
      process = builder.redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lastResort = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** What it has printed so far. */
  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when the condition holds; closes the process if that takes too long. */
  void awaitReady(BooleanSupplier ready) {
    long end = System.nanoTime() + TO_START.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String printed = printed();
        close();
        throw new IllegalStateException(name + " did not start; it printed:\n" + printed);
      }
      pause();
    }
  }

  /** The process and those that it has started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Does what Ctrl-C does; returns the exit code. */
  int interrupt() {
    return signal("INT");
  }

  /** Does what an orchestrator does first; returns the exit code. */
  int terminate() {
    return signal("TERM");
  }

  private int signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " goes on after SIG" + signal + ":\n" + printed());
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /** Does what {@code kill -9} does; returns when the process has ended. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /** A port of the loopback interface that was free a moment ago. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
