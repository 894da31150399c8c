package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.events.EventCounts;
import io.github.temporalsfn.activities.watch.OpenRuns;
import io.github.temporalsfn.activities.watch.TemporalSide;
import io.github.temporalsfn.activities.watch.WatchSnapshot;
import org.junit.jupiter.api.Test;

class StepFunctionsFleetTest {
  private static final TemporalSide TEMPORAL =
      new TemporalSide((run, request) -> true, OpenRuns.NONE);

  @Test
  void hasNothingToTellBeforeItsFirstCall() {
    try (Connections connections = Connections.onDefaultChain();
        StepFunctionsFleet fleet =
            StepFunctionsFleet.of(connections, FleetSettings.DEFAULT, TEMPORAL)) {
      assertThat(fleet.watch()).isEqualTo(WatchSnapshot.NONE);
      assertThat(fleet.budget()).isEmpty();
      assertThat(fleet.events()).isEqualTo(EventCounts.NONE);
      assertThat(fleet.workers()).isEqualTo(1);
    }
  }

  @Test
  void tellsHowManyWorkersShareTheQuotas() {
    try (Connections connections = Connections.onDefaultChain();
        StepFunctionsFleet fleet =
            StepFunctionsFleet.of(connections, FleetSettings.DEFAULT, TEMPORAL)) {
      fleet.workers(3);

      assertThat(fleet.workers()).isEqualTo(3);
    }
  }

  @Test
  void addsTheEventsOfItsQueues() {
    assertThat(
            new EventCounts(1, 2, 3, 4, 5, 6, 7).plus(new EventCounts(10, 20, 30, 40, 50, 60, 70)))
        .isEqualTo(new EventCounts(11, 22, 33, 44, 55, 66, 77));
  }
}
