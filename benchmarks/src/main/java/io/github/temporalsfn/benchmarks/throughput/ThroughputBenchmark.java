package io.github.temporalsfn.benchmarks.throughput;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WaitMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Benchmark a: executions of two seconds, all at once. */
public final class ThroughputBenchmark {
  private static final Duration LENGTH = Duration.ofSeconds(2);
  private static final String DEFINITION = WaitMachine.definition(LENGTH);

  private ThroughputBenchmark() {}

  /**
   * On each server, each of those numbers of executions; the first of them once more without a
   * watch.
   */
  public static Benchmark of(
      List<TemporalServer> servers, List<Integer> executions, ThroughputSettings settings) {
    List<BenchmarkCase> cases = new ArrayList<>();
    for (TemporalServer server : servers) {
      for (int number : executions) {
        cases.add(new ThroughputCase(server, server.name(), number, settings, DEFINITION));
      }
    }
    TemporalServer first = servers.get(0);
    cases.add(
        new ThroughputCase(
            first,
            first.name() + ", timers only",
            executions.get(0),
            settings.withoutWatch(),
            DEFINITION));
    return new Benchmark("a", "RunStateMachine with executions of 2 s, all at once", cases);
  }
}
