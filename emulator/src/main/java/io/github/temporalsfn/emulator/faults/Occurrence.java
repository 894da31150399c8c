package io.github.temporalsfn.emulator.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which of the requests that a rule matches it applies to.
 *
 * @param after how many pass before the first
 * @param times how many it applies to, null for all
 * @param probability of applying to each of them, null for certainty
 * @param duration how long from the moment that the rule is added, null for ever
 */
public record Occurrence(
    int after, @Nullable Integer times, @Nullable Double probability, @Nullable Duration duration) {
  static final Occurrence ALWAYS = new Occurrence(0, null, null, null);

  /** Checks each value by itself. */
  public Occurrence {
    if (after < 0) {
      throw new IllegalArgumentException("after: must be 0 or more, not " + after);
    }
    if (times != null && times < 1) {
      throw new IllegalArgumentException("times: must be 1 or more, not " + times);
    }
    // Written so that NaN is refused too.
    if (probability != null && !(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability: must be more than 0 and at most 1, not " + probability);
    }
    checkDuration("for", duration);
  }

  static void checkDuration(String field, @Nullable Duration duration) {
    if (duration != null && (duration.isNegative() || duration.isZero())) {
      throw new IllegalArgumentException(field + ": must be more than 0 s, not " + duration);
    }
  }

  Occurrence after(int value) {
    return new Occurrence(value, times, probability, duration);
  }

  Occurrence times(int value) {
    return new Occurrence(after, value, probability, duration);
  }

  Occurrence probability(double value) {
    return new Occurrence(after, times, value, duration);
  }

  Occurrence duration(Duration value) {
    return new Occurrence(after, times, probability, value);
  }
}
