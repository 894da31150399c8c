package io.github.temporalsfn.benchmarks.world;

import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a run, with those of the runs that it has continued as.
 *
 * @param events oldest first
 */
public record RunHistory(List<HistoryEvent> events) {
  /** The whole of it, as the server has it now. */
  public static RunHistory of(WorkflowClient client, StartedRun run) {
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
  public long bytes() {
    return events.stream().mapToLong(HistoryEvent::getSerializedSize).sum();
  }
}
