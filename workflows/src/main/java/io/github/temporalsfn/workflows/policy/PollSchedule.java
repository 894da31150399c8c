package io.github.temporalsfn.workflows.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When to ask: intervals that grow by a factor up to a maximum, each moved by up to 10 % so that
 * runs which start together do not ask together.
 *
 * @param initialInterval before the first question
 * @param backoffCoefficient each interval's factor to the one before, at least 1
 * @param maximumInterval no interval is longer, the moving included
 */
public record PollSchedule(
    Duration initialInterval, double backoffCoefficient, Duration maximumInterval) {
  /** How a wait asks unless told otherwise. */
  public static final PollSchedule DEFAULT =
      new PollSchedule(Duration.ofSeconds(1), 1.2, Duration.ofMinutes(5));

  private static final double JITTER = 0.1;

  /** This schedule with what is not {@code null} in place of its own, which gives way to it. */
  public PollSchedule with(
      @Nullable Duration initial, @Nullable Double coefficient, @Nullable Duration maximum) {
    Duration first = initial;
    if (first == null) {
      first = maximum == null ? initialInterval : min(initialInterval, maximum);
    }
    Duration last = maximum;
    if (last == null) {
      last = first.compareTo(maximumInterval) > 0 ? first : maximumInterval;
    }
    return new PollSchedule(first, coefficient == null ? backoffCoefficient : coefficient, last);
  }

  /**
   * The interval before question number {@code index}, counted from 0. A pure function of its
   * arguments: a replay computes the same.
   *
   * @param seed what sets this run apart from others, such as the execution's ARN
   */
  public Duration interval(int index, String seed) {
    double maximum = (double) maximumInterval.toMillis();
    double grown = initialInterval.toMillis() * Math.pow(backoffCoefficient, index);
    double capped = Math.min(grown, maximum);
    double factor = 1 - JITTER + 2 * JITTER * fraction(31 * seed.hashCode() + index);
    long moved = (long) Math.min(capped * factor, maximum);
    return Duration.ofMillis(Math.max(1, moved));
  }

  /** Spreads hash codes evenly over 0 to 1 (the finalizer of SplitMix64, Steele et al. 2014). */
  private static double fraction(int hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    return (mixed >>> 11) * 0x1.0p-53;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
