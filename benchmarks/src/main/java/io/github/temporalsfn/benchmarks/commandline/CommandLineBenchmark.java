package io.github.temporalsfn.benchmarks.commandline;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Benchmark f: the command line. */
public final class CommandLineBenchmark {
  private CommandLineBenchmark() {}

  /**
   * The time that commands take.
   *
   * @param script {@code bin/temporal-sfn}; without it there is nothing to measure
   * @param servers those that {@code status} asks
   * @param worker who answers it
   * @param limit of the time until the run to ask for has begun
   */
  public static Benchmark of(
      Optional<Path> script, List<TemporalServer> servers, WorkerProgram worker, Duration limit) {
    List<BenchmarkCase> cases = new ArrayList<>();
    script.ifPresent(
        file -> {
          cases.add(new CommandsCase(file));
          servers.forEach(server -> cases.add(new StatusCase(file, server, worker, limit)));
        });
    return new Benchmark("f", "Command line: wall time from the shell and back", cases);
  }
}
