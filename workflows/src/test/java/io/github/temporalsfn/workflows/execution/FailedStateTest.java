package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailedStateTest {
  @Test
  void followsTheCausesPastOtherBranches() {
    assertThat(
            FailedState.of(
                List.of(
                    event(9, 7, "ExecutionFailed", null),
                    event(8, 5, "TaskStateEntered", "OtherBranch"),
                    event(7, 6, "TaskFailed", null),
                    event(6, 4, "TaskStateEntered", "ChargeCard"))))
        .contains(new FailedState("ChargeCard", null));
  }

  @Test
  void takesTheStateEnteredLastForATimeOut() {
    assertThat(
            FailedState.of(
                List.of(
                    event(3, 0, "ExecutionTimedOut", null),
                    event(2, 0, "WaitStateEntered", "WaitForCourier"))))
        .contains(new FailedState("WaitForCourier", null));
  }

  @Test
  void namesTheItemsOfMapStatesFromTheInnermost() {
    assertThat(
            FailedState.of(
                List.of(
                    event(32, 31, "ExecutionFailed", null),
                    event(31, 25, "MapStateFailed", null),
                    item(30, 25, "ShipAll", 7),
                    item(29, 25, "ShipParts", 2),
                    item(28, 11, "PackAll", 1),
                    event(25, 24, "TaskFailed", null),
                    event(24, 20, "TaskStateEntered", "Ship"))))
        .contains(new FailedState("Ship", "item 2 of ShipParts, item 7 of ShipAll"));
  }

  @Test
  void saysNothingWhenTheCauseIsOnAnotherPage() {
    assertThat(FailedState.of(List.of(event(900, 800, "ExecutionFailed", null)))).isEmpty();
  }

  @Test
  void saysNothingBetweenTwoStates() {
    assertThat(
            FailedState.of(
                List.of(
                    event(4, 0, "ExecutionTimedOut", null), event(3, 2, "PassStateExited", "A"))))
        .isEmpty();
  }

  @Test
  void doesNotWalkInCircles() {
    assertThat(
            FailedState.of(
                List.of(event(2, 1, "ExecutionFailed", null), event(1, 2, "TaskFailed", null))))
        .isEmpty();
  }

  @Test
  void saysNothingWithoutEvents() {
    assertThat(FailedState.of(List.of())).isEmpty();
  }

  private static HistoryEvent item(long id, long previous, String map, int index) {
    return new HistoryEvent(
        id,
        previous,
        "MapIterationFailed",
        "2026-01-01T00:00:00.000Z",
        map,
        index,
        null,
        null,
        null);
  }

  private static HistoryEvent event(long id, long previous, String type, @Nullable String state) {
    return new HistoryEvent(
        id, previous, type, "2026-01-01T00:00:00.000Z", state, null, null, null, null);
  }
}
