package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AdaptiveRateTest {
  private static final AdaptiveRate STARTING = AdaptiveRate.starting(0.3, 50, 50, 0);

  @Example
  void beginsWithItsShare() {
    assertThat(STARTING.perSecond()).isEqualTo(15);
  }

  @Example
  void reachesTheQuotaSoonWhereNobodyElseCalls() {
    assertThat(STARTING.at(seconds(10), true).perSecond()).isGreaterThanOrEqualTo(45);
  }

  @Example
  void staysAsItIsWhileNothingWaits() {
    assertThat(STARTING.at(seconds(1000), false).perSecond()).isEqualTo(15);
  }

  @Example
  void isHalvedByTheFirstThrottling() {
    assertThat(STARTING.at(seconds(60), true).throttled(seconds(60)).perSecond()).isEqualTo(25);
  }

  @Example
  void isLoweredOnceByManyThrottlingsAtATime() {
    AdaptiveRate once = STARTING.throttled(seconds(5));
    AdaptiveRate often = once;
    for (int i = 0; i < 10; i++) {
      often = often.throttled(seconds(5) + i);
    }

    assertThat(often.perSecond()).isEqualTo(once.perSecond());
  }

  @Example
  void isLoweredAgainWhenThrottlingGoesOn() {
    AdaptiveRate once = STARTING.throttled(seconds(5));

    assertThat(once.throttled(seconds(7)).perSecond()).isEqualTo(once.perSecond() * 0.85);
  }

  @Example
  void risesEvenlyAfterAThrottling() {
    AdaptiveRate lowered = STARTING.throttled(0);

    double first = lowered.at(seconds(4), true).perSecond() - lowered.perSecond();
    double both = lowered.at(seconds(8), true).perSecond() - lowered.perSecond();

    assertThat(first).isCloseTo(0.5, within(1e-6));
    assertThat(both).isCloseTo(1.0, within(1e-6));
  }

  @Example
  void findsWhatAnotherHasLeft() {
    AdaptiveRate rate = STARTING.throttled(0);
    for (int second = 1; second <= 90; second++) {
      rate = rate.at(seconds(second), true);
    }

    assertThat(rate.perSecond()).isEqualTo(50);
  }

  @Property
  void staysBetweenItsBounds(
      @ForAll @IntRange(max = 50) int throttlings,
      @ForAll @IntRange(min = 1, max = 100) int secondsBetween,
      @ForAll @DoubleRange(min = 1, max = 50) double ceiling) {
    AdaptiveRate rate = AdaptiveRate.starting(0.3, 50, ceiling, 0);
    for (int i = 1; i <= throttlings; i++) {
      long now = seconds((long) i * secondsBetween);
      rate = rate.throttled(now).at(now + seconds(1), true);
      assertThat(rate.perSecond()).isBetween(1.0, ceiling);
    }
  }

  @Example
  void obeysALowerCeilingAtOnce() {
    assertThat(STARTING.within(12).perSecond()).isEqualTo(12);
  }

  /** What it promises is what comes, where it is not throttled. */
  @Property
  void foreseesItsSlowStart(@ForAll @IntRange(min = 1, max = 20_000) int tokens) {
    double seconds = STARTING.secondsFor(tokens);

    double come = 0;
    int steps = 10_000;
    for (int i = 0; i < steps; i++) {
      long at = (long) ((i + 0.5) / steps * seconds * 1e9);
      come += STARTING.at(at, true).perSecond() * seconds / steps;
    }
    assertThat(come).isCloseTo(tokens, within(0.01 * tokens));
  }

  @Property
  void promisesLaterTokensForLaterTimes(
      @ForAll @IntRange(max = 20_000) int tokens, @ForAll boolean throttled) {
    AdaptiveRate rate = throttled ? STARTING.throttled(0) : STARTING;

    assertThat(rate.secondsFor(tokens + 1)).isGreaterThan(rate.secondsFor(tokens));
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
