package io.github.temporalsfn.benchmarks.soak;

import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import java.time.Duration;

/**
 * How long, and how much.
 *
 * @param duration of the load
 * @param startsPerSecond runs that are started
 * @param between two looks at the worker
 */
record SoakSettings(
    Duration duration,
    int startsPerSecond,
    Duration between,
    TemporalCli cli,
    WorkerProgram worker) {
  int executions() {
    return Math.toIntExact(duration.toSeconds() * startsPerSecond);
  }
}
