package io.github.temporalsfn.benchmarks;

import io.github.temporalsfn.benchmarks.burst.BurstBenchmark;
import io.github.temporalsfn.benchmarks.commandline.CommandLineBenchmark;
import io.github.temporalsfn.benchmarks.fleet.FleetBenchmark;
import io.github.temporalsfn.benchmarks.fleet.FleetLoad;
import io.github.temporalsfn.benchmarks.history.HistoryBenchmark;
import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.process.BenchmarkProgram;
import io.github.temporalsfn.benchmarks.throughput.ThroughputBenchmark;
import io.github.temporalsfn.benchmarks.throughput.ThroughputSettings;
import io.github.temporalsfn.benchmarks.worker.WorkerBenchmark;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much is measured, and on what. */
final class Sizes {
  private static final int MOST = 100_000;
  private static final int MOST_ENDS = 1_000;

  @Option(
      names = "--executions",
      paramLabel = "N",
      split = ",",
      defaultValue = "100,1000",
      description = "a: how many executions, up to 100,000. Default: ${DEFAULT-VALUE}.")
  private List<Integer> executions = new ArrayList<>();

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "100",
      description = "a: so many executions first, not counted. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(
      names = "--temporal",
      paramLabel = "PATH",
      description =
          "a, b, f: the Temporal CLI whose dev server is used. Default: the one on the PATH.")
  private @Nullable Path temporal;

  @Option(
      names = "--fleet",
      paramLabel = "N",
      defaultValue = "2000",
      description = "b: so many executions at a time, up to 100,000. Default: ${DEFAULT-VALUE}.")
  private int fleet;

  @Option(
      names = "--ends-per-second",
      paramLabel = "N",
      defaultValue = "30",
      description = "b: so many of them end each second, 1 to 1,000. Default: ${DEFAULT-VALUE}.")
  private int endsPerSecond;

  @Option(
      names = "--burst",
      paramLabel = "N",
      defaultValue = "2000",
      description = "c: so many end within 10 s, up to 100,000. Default: ${DEFAULT-VALUE}.")
  private int burst;

  @Option(
      names = "--lengths",
      paramLabel = "TIME",
      split = ",",
      defaultValue = "PT10S,PT1M,PT1H,PT24H",
      description = "d: how long executions take, whole seconds. Default: ${DEFAULT-VALUE}.")
  private List<Duration> lengths = new ArrayList<>();

  @Option(
      names = "--waiting",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,10000",
      description = "e: how many runs wait, ascending, up to 100,000. Default: ${DEFAULT-VALUE}.")
  private List<Integer> waiting = new ArrayList<>();

  @Option(
      names = "--program",
      paramLabel = "PATH",
      description = "e, f: the bin/temporal-sfn whose start is measured.")
  private @Nullable Path program;

  @Option(
      names = "--worker-java-option",
      paramLabel = "OPTION",
      description =
          "a, b, c, e: for the worker's JVM, such as -Xmx512m; may be given several times.")
  private List<String> workerJavaOptions = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "TIME",
      defaultValue = "PT15M",
      description = "No run of a case waits longer for its results. Default: ${DEFAULT-VALUE}.")
  private Duration limit = Duration.ZERO;

  /**
   * All of them, by their letters.
   *
   * @param variables the environment's, for the PATH
   * @throws CommandFailure if an option breaks a rule
   */
  List<Benchmark> benchmarks(Map<String, String> variables) {
    requireCounts("--executions", executions);
    requireCounts("--waiting", waiting);
    requireCounts("--fleet", List.of(fleet));
    requireCounts("--burst", List.of(burst));
    BenchmarkProgram.require(
        endsPerSecond >= 1 && endsPerSecond <= MOST_ENDS,
        "--ends-per-second must be 1 to " + MOST_ENDS);
    BenchmarkProgram.require(warmUp >= 0 && warmUp <= MOST, "--warm-up must be 0 to 100000");
    BenchmarkProgram.require(isAscending(waiting), "--waiting must ascend");
    BenchmarkProgram.require(
        lengths.stream().allMatch(Sizes::isWholeSeconds), "--lengths must be whole seconds");
    BenchmarkProgram.require(
        !limit.isNegative() && !limit.isZero(), "--limit must be longer than nothing");
    WorkerProgram worker = new WorkerProgram(Optional.empty(), workerJavaOptions, Map.of());
    TemporalServer dev = TemporalServer.dev(cli(variables));
    List<TemporalServer> servers = List.of(TemporalServer.inMemory(), dev);
    return List.of(
        ThroughputBenchmark.of(servers, executions, new ThroughputSettings(worker, warmUp, limit)),
        FleetBenchmark.of(dev, worker, new FleetLoad(fleet, endsPerSecond, limit)),
        BurstBenchmark.of(worker, burst, limit),
        HistoryBenchmark.of(lengths, limit),
        WorkerBenchmark.of(worker, Optional.ofNullable(program), waiting, limit),
        CommandLineBenchmark.of(Optional.ofNullable(program), servers, worker, limit));
  }

  private Optional<TemporalCli> cli(Map<String, String> variables) {
    if (temporal == null) {
      return TemporalCli.onPath(variables);
    }
    Optional<TemporalCli> cli = TemporalCli.at(temporal);
    BenchmarkProgram.require(
        cli.isPresent(), "--temporal: " + temporal + " is no Temporal CLI that runs");
    return cli;
  }

  private static void requireCounts(String option, List<Integer> counts) {
    BenchmarkProgram.require(
        counts.stream().allMatch(count -> count >= 1 && count <= MOST),
        option + " takes numbers from 1 to 100000");
  }

  private static boolean isAscending(List<Integer> numbers) {
    return numbers.equals(numbers.stream().sorted().distinct().toList());
  }

  private static boolean isWholeSeconds(Duration length) {
    return length.toSeconds() > 0 && length.equals(Duration.ofSeconds(length.toSeconds()));
  }
}
