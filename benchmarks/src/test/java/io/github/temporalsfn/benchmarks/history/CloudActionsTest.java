package io.github.temporalsfn.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.MarkerRecordedEventAttributes;
import io.temporal.api.history.v1.WorkflowTaskCompletedEventAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudActionsTest {
  @Test
  void billsStartsTimersSignalsAndActivities() {
    assertThat(
            CloudActions.of(
                List.of(
                    event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED),
                    event(EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED),
                    event(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED),
                    event(EventType.EVENT_TYPE_TIMER_STARTED),
                    event(EventType.EVENT_TYPE_TIMER_FIRED),
                    event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED),
                    event(EventType.EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED),
                    event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED))))
        .isEqualTo(4);
  }

  @Test
  void billsTheMarkersOfOneWorkflowTaskOnce() {
    assertThat(CloudActions.of(List.of(marker(4), marker(4), marker(9)))).isEqualTo(2);
  }

  @Test
  void billsAnActivitysRetriesWithoutItsFirstAttempt() {
    HistoryEvent third =
        HistoryEvent.newBuilder()
            .setEventType(EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED)
            .setActivityTaskStartedEventAttributes(
                ActivityTaskStartedEventAttributes.newBuilder().setAttempt(3))
            .build();

    assertThat(CloudActions.of(List.of(third))).isEqualTo(2);
  }

  @Test
  void billsRetriesOfLocalActivitiesUpToAHundred() {
    assertThat(CloudActions.of(List.of(localRetries(3), localRetries(1_000)))).isEqualTo(103);
  }

  private static HistoryEvent event(EventType type) {
    return HistoryEvent.newBuilder().setEventType(type).build();
  }

  private static HistoryEvent marker(long workflowTask) {
    return HistoryEvent.newBuilder()
        .setEventType(EventType.EVENT_TYPE_MARKER_RECORDED)
        .setMarkerRecordedEventAttributes(
            MarkerRecordedEventAttributes.newBuilder()
                .setWorkflowTaskCompletedEventId(workflowTask))
        .build();
  }

  private static HistoryEvent localRetries(int retries) {
    WorkflowTaskCompletedEventAttributes.Builder completed =
        WorkflowTaskCompletedEventAttributes.newBuilder();
    completed.getMeteringMetadataBuilder().setNonfirstLocalActivityExecutionAttempts(retries);
    return HistoryEvent.newBuilder()
        .setEventType(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
        .setWorkflowTaskCompletedEventAttributes(completed)
        .build();
  }
}
