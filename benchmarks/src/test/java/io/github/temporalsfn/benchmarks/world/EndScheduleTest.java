package io.github.temporalsfn.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final EndSchedule schedule = EndSchedule.startingAt(NOW, 100, Duration.ofSeconds(10));

  @Test
  void leavesTimeToStartAllOfThem() {
    assertThat(schedule.first()).isEqualTo(NOW.plusSeconds(14));
    assertThat(EndSchedule.startingAt(NOW, 10_000, Duration.ofSeconds(10)).first())
        .isEqualTo(NOW.plusSeconds(410));
  }

  @Test
  void spreadsTheEndsEvenly() {
    assertThat(schedule.ends().stream().sorted().toList())
        .isEqualTo(
            IntStream.range(0, 100).mapToObj(i -> schedule.first().plusMillis(100L * i)).toList());
    assertThat(schedule.middle()).isEqualTo(schedule.first().plusSeconds(5));
  }

  @Test
  void doesNotEndThemInTheOrderOfTheirStarts() {
    assertThat(schedule.ends()).isNotEqualTo(schedule.ends().stream().sorted().toList());
  }

  @Test
  void hasAnEndForEachOfConsecutiveRuns() {
    assertThat(IntStream.rangeClosed(21, 120).mapToObj(schedule::of).toList())
        .containsExactlyInAnyOrderElementsOf(schedule.ends());
  }
}
