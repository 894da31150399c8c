package io.github.temporalsfn.benchmarks.history;

import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a run, with those of the runs that it has continued as.
 *
 * @param events oldest first
 */
record RunHistory(List<HistoryEvent> events) {
  static RunHistory of(WorkflowClient client, StartedRun run) {
    List<HistoryEvent> all = new ArrayList<>();
    String runId = run.runId();
    while (!runId.isEmpty()) {
      List<HistoryEvent> events =
          client.fetchHistory(run.workflowId(), runId).getHistory().getEventsList();
      all.addAll(events);
      // Empty where it did not continue as new.
      runId =
          events
              .get(events.size() - 1)
              .getWorkflowExecutionContinuedAsNewEventAttributes()
              .getNewExecutionRunId();
    }
    return new RunHistory(all);
  }

  /** The size of the events as they travel, each by itself. */
  long bytes() {
    return events.stream().mapToLong(HistoryEvent::getSerializedSize).sum();
  }
}
