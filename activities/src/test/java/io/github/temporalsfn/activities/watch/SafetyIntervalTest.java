package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SafetyIntervalTest {
  @Test
  void isAMinuteForAFewRuns() {
    assertThat(SafetyInterval.of(5, 50, true)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void growsWithTheNumberOfRuns() {
    assertThat(SafetyInterval.of(5_000, 50, true)).isEqualTo(Duration.ofSeconds(2_000));
  }

  @Test
  void isFiveMinutesAtMostWhereNobodyWouldTakeOver() {
    assertThat(SafetyInterval.of(10_000, 50, false)).isEqualTo(Duration.ofMinutes(5));
  }

  @Property
  void keepsQuestionsWithinATwentiethOfTheBudgetUpToAnHour(
      @ForAll @IntRange(min = 1, max = 1_000_000) int watched,
      @ForAll @DoubleRange(min = 0.1, max = 1_000) double perSecond) {
    Duration interval = SafetyInterval.of(watched, perSecond, true);

    double questions = watched / (interval.toMillis() / 1000.0);
    assertThat(questions <= 0.05005 * perSecond || interval.equals(Duration.ofHours(1))).isTrue();
    assertThat(interval).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
  }

  @Property
  void isDefinedWithoutAnyBudget(@ForAll @IntRange(min = 0, max = 1_000_000) int watched) {
    assertThat(SafetyInterval.of(watched, Double.POSITIVE_INFINITY, true))
        .isEqualTo(Duration.ofMinutes(1));
  }
}
