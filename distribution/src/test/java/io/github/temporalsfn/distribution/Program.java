package io.github.temporalsfn.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The real jar as a process. */
public final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Process process;
  private final Path out;
  private final Path err;

  public Program(Map<String, String> variables, String... arguments) {
    this(variables, Optional.empty(), arguments);
  }

  /** One that prints to a device, such as a full disk. */
  Program(Map<String, String> variables, Optional<Path> device, String... arguments) {
    try {
      out = Files.createTempFile("temporal-sfn", ".out");
      err = Files.createTempFile("temporal-sfn", ".err");
      // As bin/temporal-sfn does.
      List<String> command = new ArrayList<>(ProgramJava.find().command());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
      command.add(Path.of("target", "temporal-sfn.jar").toAbsolutePath().toString());
      command.addAll(List.of(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(device.orElse(out).toFile())
              .redirectError(device.orElse(err).toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      builder.environment().putAll(variables);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the process's end. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running:\n" + out() + err());
    }
    return process.exitValue();
  }

  /** Waits until it has printed something. */
  public Program awaitErr(String text) throws InterruptedException {
    await(() -> err().contains(text), "\"" + text + "\" was not printed");
    return this;
  }

  static void await(BooleanSupplier condition, String otherwise) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(otherwise);
      }
      Thread.sleep(20);
    }
  }

  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The processes that it has started, and theirs. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  public String out() {
    return read(out);
  }

  public String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
