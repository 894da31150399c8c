package io.github.temporalsfn.activities.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Refusals<String> refusals = new Refusals<>(2, () -> now);

  @Test
  void areRememberedForTenMinutes() {
    refusals.add("a");

    now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
    boolean before = refusals.contain("a");
    now = now.plusMillis(1);

    assertThat(before + " " + refusals.contain("a")).isEqualTo("true false");
  }

  @Test
  void areNewOnce() {
    boolean first = refusals.add("a");
    now = now.plus(Duration.ofHours(1));

    assertThat(first + " " + refusals.add("a")).isEqualTo("true false");
  }

  @Test
  void doNotGrowWithoutBound() {
    refusals.add("a");
    refusals.add("b");
    refusals.add("c");

    assertThat(refusals.contain("a")).isFalse();
  }

  @Test
  void canBeTakenBack() {
    refusals.add("a");
    refusals.remove("a");

    assertThat(refusals.contain("a")).isFalse();
  }
}
