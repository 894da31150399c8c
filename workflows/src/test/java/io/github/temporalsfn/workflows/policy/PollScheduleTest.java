package io.github.temporalsfn.workflows.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  @Property
  void staysWithinTenPercentAndBelowTheMaximum(
      @ForAll @LongRange(min = 1, max = 1_000_000) long initial,
      @ForAll @DoubleRange(min = 1, max = 10) double coefficient,
      @ForAll @LongRange(min = 1, max = 100_000_000) long maximum,
      @ForAll @IntRange(max = 1_000_000) int index,
      @ForAll String seed) {
    double exact = Math.min(initial * Math.pow(coefficient, index), (double) maximum);

    long interval =
        new PollSchedule(Duration.ofMillis(initial), coefficient, Duration.ofMillis(maximum))
            .interval(index, seed)
            .toMillis();

    assertThat(interval)
        .isBetween(Math.max(1, (long) (exact * 0.899)), Math.max(1, (long) (exact * 1.1)))
        .isLessThanOrEqualTo(maximum);
  }

  @Property
  void isTheSameForTheSameArguments(
      @ForAll @IntRange(max = 10_000) int index, @ForAll String seed) {
    PollSchedule schedule = PollSchedule.DEFAULT.with(null, null, null);

    assertThat(schedule.interval(index, seed)).isEqualTo(schedule.interval(index, seed));
  }

  @Test
  void movesRunsApart() {
    PollSchedule schedule = PollSchedule.DEFAULT.with(Duration.ofMinutes(1), null, null);

    assertThat(schedule.interval(0, "order-1")).isNotEqualTo(schedule.interval(0, "order-2"));
  }

  @Test
  void letsADefaultGiveWayToWhatIsGiven() {
    assertThat(PollSchedule.DEFAULT.with(Duration.ofHours(1), null, null).maximumInterval())
        .isEqualTo(Duration.ofHours(1));
    assertThat(PollSchedule.DEFAULT.with(null, null, Duration.ofMillis(500)).initialInterval())
        .isEqualTo(Duration.ofMillis(500));
  }
}
