package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.distribution.local.ServerThreads;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** The in-memory Temporal as a process of its own, whose CPU time can be told from others'. */
public final class SeparateTemporal implements LocalTemporal {
  private static final Pattern ADDRESS = Pattern.compile("listening on (\\S+)");

  private final ServingProcess process;
  private final String address;

  private SeparateTemporal(ServingProcess process, String address) {
    this.process = process;
    this.address = address;
  }

  /** What that process does, until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    ServerThreads.hush();
    try (InMemoryTemporal temporal = new InMemoryTemporal(0)) {
      System.out.println("listening on " + temporal.address());
      while (System.in.read() >= 0) {
        // Whoever has started it writes nothing, and is gone when it ends.
      }
    }
    System.exit(0);
  }

  static SeparateTemporal start() {
    ServingProcess process =
        ServingProcess.startJava(
            "the in-memory Temporal",
            List.of("-Dtemporal-sfn.log.level.ROOT=off"),
            SeparateTemporal.class,
            List.of(),
            Map.of());
    try {
      return new SeparateTemporal(process, process.awaitPrinted(ADDRESS).group(1));
    } catch (InterruptedException e) {
      process.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Optional<URI> webUi() {
    return Optional.empty();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.of(process.handle());
  }

  @Override
  public CompletionStage<String> end() {
    return process.handle().onExit().thenApply(ended -> "the in-memory Temporal has ended");
  }

  @Override
  public void close() {
    process.close();
  }
}
