package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.watch.Wake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  @ParameterizedTest
  @CsvSource({
    "SIGNALLED, 1, DELETE",
    "NOBODY_WAITS, 1, DELETE",
    "UNKNOWN, 1, GIVE_BACK",
    "UNKNOWN, 3, GIVE_BACK",
    "UNKNOWN, 4, DELETE",
  })
  void followsWhatBecameOfTheNews(Wake wake, int receiveCount, Settlement settlement) {
    assertThat(Settlement.of(wake, receiveCount)).isEqualTo(settlement);
  }

  @ParameterizedTest
  @CsvSource({"true, 1, LEAVE", "true, 100, LEAVE", "false, 2, LEAVE", "false, 3, DELETE"})
  void leavesPoisonWhereSomebodyElseEndsIt(
      boolean hasRedrivePolicy, int receiveCount, Settlement settlement) {
    assertThat(Settlement.ofPoison(receiveCount, hasRedrivePolicy)).isEqualTo(settlement);
  }
}
