package io.github.temporalsfn.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that serves until it is closed. */
public final class ServingProcess implements AutoCloseable {
  private static final long TO_START_SECONDS = 60;
  private static final long PAUSE_MILLISECONDS = 20;

  private final String name;
  private final Path log;
  private final Process process;

  private ServingProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program with no other variables than {@code PATH} and these.
   *
   * @param name for messages
   */
  public static ServingProcess start(
      String name, List<String> command, Map<String, String> variables) {
    try {
      Path log = Files.createTempFile("benchmark-", ".log");
      log.toFile().deleteOnExit();
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      builder.environment().putAll(variables);
      return new ServingProcess(name, log, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a class of this class path in a JVM like this one, with the options for Java that {@code
   * bin/temporal-sfn} sets, and those that are given.
   */
  public static ServingProcess startJava(
      String name,
      List<String> javaOptions,
      Class<?> main,
      List<String> arguments,
      Map<String, String> variables) {
    List<String> command =
        new ArrayList<>(List.of(javaProgram("java").toString(), "-XX:TieredStopAtLevel=1"));
    if (javaOptions.stream().noneMatch(option -> option.matches("-XX:\\+Use.*GC"))) {
      command.add("-XX:+UseSerialGC");
    }
    if (Runtime.version().feature() >= 24) {
      // Java would print warnings of what gRPC does with memory.
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return start(name, command, variables);
  }

  /** A program of the JDK that runs this. */
  static Path javaProgram(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program);
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Complains where it has ended.
   *
   * @throws IllegalStateException with what it has printed last
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " has ended; it printed: " + printed());
    }
  }

  /** Returns when it has printed something; the match says what. */
  public Matcher awaitPrinted(Pattern pattern) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TO_START_SECONDS);
    while (true) {
      Matcher matcher = pattern.matcher(printed());
      if (matcher.find()) {
        return matcher;
      }
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            name + " has not printed \"" + pattern + "\"; it printed: " + printed());
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** Returns when it has printed something, or has ended without: then true. */
  public boolean endedBefore(Pattern pattern) throws InterruptedException {
    try {
      var unused = awaitPrinted(pattern);
      return false;
    } catch (IllegalStateException e) {
      if (process.isAlive()) {
        throw e;
      }
      return true;
    }
  }

  private String printed() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it where it is, as a machine does that is suspended; it does not notice. */
  public void pause() throws InterruptedException {
    signal("STOP");
  }

  /** Lets it go on after {@link #pause}. */
  public void resume() throws InterruptedException {
    signal("CONT");
  }

  /** Sends a signal, where it still runs; as {@code kill} names them, such as {@code TERM}. */
  private void signal(String signal) throws InterruptedException {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, as {@code kill -9} does: nothing that it holds is needed any more. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
