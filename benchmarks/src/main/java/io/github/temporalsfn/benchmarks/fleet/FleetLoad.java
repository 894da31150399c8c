package io.github.temporalsfn.benchmarks.fleet;

import io.github.temporalsfn.benchmarks.world.EndSchedule;
import java.time.Duration;

/**
 * How large a fleet is.
 *
 * @param executions that run at a time
 * @param endsPerSecond how many of them end each second, when all are running
 * @param limit of the time of one run
 */
public record FleetLoad(int executions, int endsPerSecond, Duration limit) {
  /** When they end, if they are started now. */
  EndSchedule schedule() {
    Duration length = Duration.ofSeconds(1).multipliedBy(executions).dividedBy(endsPerSecond);
    return EndSchedule.startingNow(executions, length);
  }
}
