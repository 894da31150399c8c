package io.github.temporalsfn.benchmarks.throughput;

import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.time.Duration;

/**
 * What is the same for all sizes.
 *
 * @param warmUp so many executions run first, and are not counted: a JVM that has just started
 *     takes several times as long for everything
 * @param limit of the time of one run
 */
public record ThroughputSettings(WorkerProgram worker, int warmUp, Duration limit) {
  /** For a worker that knows of no narrow quota. */
  public ThroughputSettings {
    // What is measured is the work of a run, and not AWS's 50 answers a second: the emulator has no
    // quotas here.
    worker = worker.withRaisedQuotas();
  }

  ThroughputSettings withoutWatch() {
    return new ThroughputSettings(worker.with("TEMPORAL_SFN_WATCH", "off"), warmUp, limit);
  }
}
