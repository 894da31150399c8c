package io.github.temporalsfn.benchmarks.history;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.world.WaitMachine;
import java.time.Duration;
import java.util.List;

/** Benchmark d: one run, with the default options and no hint from outside. */
public final class HistoryBenchmark {
  private HistoryBenchmark() {}

  /**
   * For executions of those lengths.
   *
   * @param limit of the real time of one run; the executions' is skipped
   */
  public static Benchmark of(List<Duration> lengths, Duration limit) {
    return new Benchmark(
        "d",
        "History of a run, default wait options, unwatched",
        lengths.stream()
            .<BenchmarkCase>map(
                length -> new HistoryCase(length, WaitMachine.definition(length), limit))
            .toList());
  }
}
