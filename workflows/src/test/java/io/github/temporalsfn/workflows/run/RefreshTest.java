package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The update {@code refresh}: AWS is asked now. */
class RefreshTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asksAwsAndTellsTheRunningStates() {
    world.aws.neverEnd();
    world.aws.lastEvents.add(entered(9, "ShipOrder"));
    world.aws.lastEvents.add(entered(4, "WaitForCourier"));
    WorkflowStub run = world.run("\"poke_interval\":3600");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(refresh(run))
        .contains("\"polls\":1", "\"runningStates\":[\"WaitForCourier\",\"ShipOrder\"]");
    assertThat(world.aws.historyQueries)
        .singleElement()
        .satisfies(
            query -> {
              assertThat(query.selection()).isEqualTo(HistorySelection.OPEN_STATES);
              assertThat(query.maxResults()).isEqualTo(1000);
            });
  }

  @Test
  void saysWhenTheHistoryIsTooLongToSeeAll() {
    world.aws.neverEnd();
    world.aws.lastEvents.add(entered(2000, "ShipOrder"));
    world.aws.moreEvents = true;
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(refresh(run)).contains("\"runningStatesPartial\":true");
  }

  @Test
  void endsTheWaitWhenTheExecutionHasEnded() {
    world.aws.succeedAfter(Duration.ofSeconds(30), "{}");
    WorkflowStub run = world.run("\"poke_interval\":3600");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(refresh(run)).contains("\"status\":\"SUCCEEDED\"").doesNotContain("runningStates");
    assertThat(result(run)).contains("SUCCEEDED");
    assertThat(world.aws.describes).hasValue(1);
  }

  private static String refresh(WorkflowStub run) {
    return text(run.update("refresh", RawValue.class));
  }

  private static HistoryEvent entered(long id, String state) {
    return new HistoryEvent(
        id, 0, "TaskStateEntered", "2026-01-01T00:00:00.000Z", state, null, null, null, null);
  }
}
