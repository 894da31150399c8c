package io.github.temporalsfn.benchmarks.history;

import io.temporal.api.history.v1.HistoryEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many Actions Temporal Cloud bills for a history, by the table of <a
 * href="https://docs.temporal.io/cloud/actions">its documentation</a>. What leaves no event is not
 * in it: queries, heartbeats of activities and of workflow tasks, updates that were refused.
 */
final class CloudActions {
  private static final int MOST_LOCAL_RETRIES = 100;
  private static final int CHILD_START = 2;

  private final Set<Long> workflowTasksWithMarkers = new HashSet<>();

  private CloudActions() {}

  static long of(List<HistoryEvent> events) {
    CloudActions actions = new CloudActions();
    return events.stream().mapToLong(actions::of).sum();
  }

  private long of(HistoryEvent event) {
    return switch (event.getEventType()) {
      // Of a run that continues as new, the start of the next one is billed.
      case EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
          EVENT_TYPE_TIMER_STARTED,
          EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
          EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
          EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
          EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
          EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED ->
          1;
      case EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED -> CHILD_START;
      case EVENT_TYPE_ACTIVITY_TASK_STARTED ->
          Math.max(0, event.getActivityTaskStartedEventAttributes().getAttempt() - 1);
      case EVENT_TYPE_MARKER_RECORDED ->
          workflowTasksWithMarkers.add(
                  event.getMarkerRecordedEventAttributes().getWorkflowTaskCompletedEventId())
              ? 1
              : 0;
      case EVENT_TYPE_WORKFLOW_TASK_COMPLETED ->
          Math.min(
              MOST_LOCAL_RETRIES,
              event
                  .getWorkflowTaskCompletedEventAttributes()
                  .getMeteringMetadata()
                  .getNonfirstLocalActivityExecutionAttempts());
      default -> 0;
    };
  }
}
