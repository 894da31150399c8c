package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "1000000, 60", "2147483647, 60"})
  void doublesUpToAMinute(int failures, int seconds) {
    assertThat(Backoff.DEFAULT.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
