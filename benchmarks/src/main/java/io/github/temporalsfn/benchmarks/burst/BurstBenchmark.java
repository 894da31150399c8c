package io.github.temporalsfn.benchmarks.burst;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.time.Duration;
import java.util.List;

/** Benchmark c: a burst of ends, within AWS's quotas. */
public final class BurstBenchmark {
  private BurstBenchmark() {}

  /** So many executions, one worker with default settings. */
  public static Benchmark of(WorkerProgram worker, int executions, Duration limit) {
    return new Benchmark(
        "c",
        "executions that end within " + BurstCase.LENGTH.toSeconds() + " s, AWS's quotas",
        List.of(new BurstCase(worker, executions, limit)));
  }
}
