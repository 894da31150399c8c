package io.github.temporalsfn.benchmarks.fleet;

import com.google.protobuf.util.Timestamps;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.world.EndedRun;
import io.github.temporalsfn.benchmarks.world.FleetWorld;
import io.github.temporalsfn.benchmarks.world.RunHistory;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A run that has returned the result of its execution.
 *
 * @param executionArn the execution's
 */
record FinishedRun(String executionArn, RunHistory history) {
  /** Waits for runs' ends; complains where one has not the result of its own execution. */
  static List<FinishedRun> of(List<StartedRun> runs, FleetWorld world)
      throws WrongResultException, InterruptedException {
    List<EndedRun> ended = world.requireResults(runs);
    List<RunHistory> histories = world.histories(runs);
    List<FinishedRun> finished = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      ExecutionResult result = Objects.requireNonNull(ended.get(i).result());
      finished.add(new FinishedRun(result.executionArn(), histories.get(i)));
    }
    return finished;
  }

  /** When somebody told it that its execution's status has changed. */
  List<Instant> wakeUps() {
    return history.events().stream()
        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED)
        .map(FinishedRun::time)
        .toList();
  }

  /**
   * Whether its last workflow task before a time was done by a worker, which polled and watched its
   * execution then: polls are local activities.
   */
  boolean wasWatchedBy(ProcessHandle worker, Instant time) {
    return history.events().stream()
        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
        .filter(event -> time(event).isBefore(time))
        .reduce((earlier, later) -> later)
        .map(last -> last.getWorkflowTaskCompletedEventAttributes().getIdentity())
        // Temporal's SDK calls a worker by its process and host.
        .filter(identity -> identity.startsWith(worker.pid() + "@"))
        .isPresent();
  }

  private static Instant time(HistoryEvent event) {
    return Instant.ofEpochMilli(Timestamps.toMillis(event.getEventTime()));
  }
}
