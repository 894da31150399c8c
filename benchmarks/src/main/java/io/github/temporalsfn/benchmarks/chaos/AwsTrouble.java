package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.emulator.events.Delivery;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.time.Duration;
import java.util.List;

/** How AWS misbehaves, all the time: of a hundred calls so many, of a hundred events so many. */
final class AwsTrouble {
  static final List<FaultRule> RULES =
      List.of(
          FaultRule.of(Fault.INTERNAL_ERROR).probability(0.05),
          FaultRule.of(Fault.THROTTLE).probability(0.05),
          FaultRule.of(Fault.DROP_RESPONSE).probability(0.02),
          FaultRule.of(Fault.DELAY).delay(Duration.ofSeconds(10)).probability(0.02),
          FaultRule.of(Fault.DELIVER_LATE).delay(Duration.ofSeconds(5)).probability(0.01),
          FaultRule.of(Fault.STALE_STATUS).probability(0.01),
          FaultRule.of(Fault.MISSING_OUTPUT).probability(0.01));

  /** How old its lists are. */
  static final Duration LIST_LAG = Duration.ofSeconds(2);

  private AwsTrouble() {}

  /** One event in ten is lost, one comes twice; each comes when it comes. */
  static Delivery events(long seed) {
    return new Delivery(0.1, 0.1, Duration.ofSeconds(5), seed);
  }
}
