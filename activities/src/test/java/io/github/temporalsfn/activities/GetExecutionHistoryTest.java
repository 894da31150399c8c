package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetExecutionHistoryTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsWhichStateFailedAndWhy() {
    String arn = aws.execution(Aws.FAILING, "{}");

    ExecutionHistory history = newestFirst(arn, null);

    assertThat(history.events().get(0).type() + ": " + history.events().get(0).error())
        .isEqualTo("ExecutionFailed: Payment.Declined");
    assertThat(history.events().stream().map(HistoryEvent::stateName).filter(Objects::nonNull))
        .containsExactly("Charge");
  }

  @Test
  void tellsTheOutputOfTheExecution() {
    assertThat(newestFirst(aws.execution(Aws.PASSING, "[1]"), null).events().get(0).output())
        .isEqualTo("[1]");
  }

  @Test
  void goesOnWithTheNextPage() {
    String arn = aws.execution(Aws.PASSING, "{}");
    String token =
        aws.activities
            .getExecutionHistory(
                new HistoryQuery(arn, 1, false, null, null, null, ConnectionChoice.DEFAULT))
            .nextToken();

    ExecutionHistory second =
        aws.activities.getExecutionHistory(
            new HistoryQuery(arn, 1, false, null, null, token, ConnectionChoice.DEFAULT));

    assertThat(second.events().get(0).type()).isEqualTo("PassStateEntered");
  }

  @Test
  void tellsOnlyWhatLedToTheEnd() {
    String arn = aws.execution(Aws.FAILING, "{}");

    assertThat(selected(arn, HistorySelection.CAUSES, true))
        .containsExactly(
            "ExecutionFailed null",
            "LambdaFunctionFailed null",
            "LambdaFunctionStarted null",
            "LambdaFunctionScheduled null",
            "TaskStateEntered Charge");
  }

  @Test
  void tellsWhichItemOfAMapFailed() {
    String arn = aws.execution(Aws.MAPPING, "[1,2]");

    List<HistoryEvent> causes = select(arn, HistorySelection.CAUSES, true);

    assertThat(causes)
        .filteredOn(event -> event.mapIndex() != null)
        .extracting(event -> event.type() + " " + event.stateName() + "#" + event.mapIndex())
        .containsExactly("MapIterationFailed Orders#0");
    assertThat(causes.get(causes.size() - 1).stateName()).isEqualTo("Charge");
  }

  @Test
  void tellsTheStateInWhichTheTimeWasUp() {
    String arn = aws.execution(Aws.TIMING_OUT, "{}");
    aws.clock.advance(Duration.ofMinutes(2));

    assertThat(selected(arn, HistorySelection.CAUSES, false))
        .containsExactly("WaitStateEntered Hold", "ExecutionTimedOut null");
  }

  @Test
  void tellsWhichStatesAreOpen() {
    String arn = aws.execution(Aws.FORKED, "{}");

    assertThat(selected(arn, HistorySelection.OPEN_STATES, false))
        .containsExactly(
            "ParallelStateEntered Fork", "WaitStateEntered Hold", "WaitStateEntered Linger");
  }

  @Test
  void tellsWhichStatesAreOpenAfterARedrive() {
    String arn = aws.execution(Aws.FORKED, "{}");
    aws.emulator.stopExecution(arn);
    aws.emulator.redriveExecution(arn);

    assertThat(selected(arn, HistorySelection.OPEN_STATES, true))
        .containsExactly(
            "WaitStateEntered Linger", "WaitStateEntered Hold", "ParallelStateEntered Fork");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executionFailed",
        "executionAborted",
        "executionTimedOut",
        "taskFailed",
        "taskTimedOut",
        "taskStartFailed",
        "taskSubmitFailed",
        "lambdaFunctionFailed",
        "lambdaFunctionTimedOut",
        "lambdaFunctionScheduleFailed",
        "activityFailed",
        "activityTimedOut",
        "mapRunFailed",
        "evaluationFailed"
      })
  void readsErrorAndCauseOfEveryKindOfEvent(String kind) {
    aws.endpoint.answer(
        200,
        "{\"events\":[{\"timestamp\":1795428000.25,\"type\":\"New\",\"id\":7,\"previousEventId\":6,\""
            + kind
            + "EventDetails\":{\"error\":\"E\",\"cause\":\"C\"}}]}");

    assertThat(newestFirst(ARN, 10).events())
        .containsExactly(
            new HistoryEvent(7, 6, "New", "2026-11-23T10:00:00.250Z", null, null, "E", "C", null));
  }

  private List<String> selected(String arn, HistorySelection selection, boolean newestFirst) {
    return select(arn, selection, newestFirst).stream()
        .map(event -> event.type() + " " + event.stateName())
        .toList();
  }

  private List<HistoryEvent> select(String arn, HistorySelection selection, boolean newestFirst) {
    return aws.activities
        .getExecutionHistory(
            new HistoryQuery(
                arn, null, newestFirst, false, selection, null, ConnectionChoice.DEFAULT))
        .events();
  }

  private ExecutionHistory newestFirst(String arn, @Nullable Integer maxResults) {
    return aws.activities.getExecutionHistory(
        new HistoryQuery(arn, maxResults, true, null, null, null, ConnectionChoice.DEFAULT));
  }
}
