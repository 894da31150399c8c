package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run costs: the figures of the README's table. */
class HistorySizeTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "an execution of {0}")
  @CsvSource({"PT2S, 29, 4", "PT4M, 149, 25", "PT1H, 257, 43", "PT24H, 2000, 335"})
  void costsAsManyEventsAndCallsAsTheReadmeSays(Duration length, int events, int calls) {
    world.aws.succeedAfter(length, "{}");
    result(world.run(""));

    assertThat(world.events("order-42").size()).as("events").isLessThanOrEqualTo(events);
    assertThat(world.aws.starts.size() + world.aws.describes.get())
        .as("AWS calls")
        .isLessThanOrEqualTo(calls);
  }

  @Test
  void staysFarFromTemporalsLimitInAYear() {
    world.aws.neverEnd();
    // An interval of hours: the default of five minutes makes 105,000 polls a year, which is the
    // same loop for many minutes of this test's time.
    WorkflowStub run =
        world.run(
            "\"wait\":{\"initialInterval\":\"PT4H\",\"maximumInterval\":\"PT4H\","
                + "\"timeout\":\"P364D\"}");

    failure(run);

    assertThat(eventsOfEachRun()).hasSizeGreaterThan(2).allMatch(events -> events < 5_000);
  }

  private List<Integer> eventsOfEachRun() {
    List<Integer> sizes = new ArrayList<>();
    String runId = "";
    do {
      WorkflowExecutionHistory history =
          world.temporal.getWorkflowClient().fetchHistory("order-42", runId);
      sizes.add(history.getHistory().getEventsCount());
      runId =
          history.getHistory().getEventsList().stream()
              .findFirst()
              .map(HistoryEvent::getWorkflowExecutionStartedEventAttributes)
              .map(started -> started.getContinuedExecutionRunId())
              .orElse("");
    } while (!runId.isEmpty());
    return sizes;
  }
}
