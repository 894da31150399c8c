package io.github.temporalsfn.benchmarks.fleet;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.util.List;

/** Benchmark b: a fleet of executions that wait, within AWS's quotas. */
public final class FleetBenchmark {
  private static final String WATCH = "TEMPORAL_SFN_WATCH";

  private FleetBenchmark() {}

  /**
   * By the ways in which a worker learns of ends, and with everything against it.
   *
   * @param dev where one of two workers is killed
   */
  public static Benchmark of(TemporalServer dev, WorkerProgram worker, FleetLoad settings) {
    String size = ", " + settings.executions() + " executions";
    return new Benchmark(
        "b",
        "executions at a time, " + settings.endsPerSecond() + " ends a second, AWS's quotas",
        List.of(
            new FleetCase("timers only" + size, worker.with(WATCH, "off"), false, settings),
            new FleetCase("list sweep" + size, worker.with(WATCH, "on"), false, settings),
            new FleetCase("events" + size, worker.with(WATCH, "on"), true, settings),
            new AdverseCase(size, dev, worker.with(WATCH, "on"), settings)));
  }
}
