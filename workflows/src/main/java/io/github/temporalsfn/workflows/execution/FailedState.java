package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the state that failed, from the last events of a history. */
final class FailedState {
  private FailedState() {}

  /**
   * Follows the chain of causes back from the last event to the first one that names a state. In a
   * Parallel or Map state the events before it in time may belong to another branch.
   *
   * @param newestFirst the end of the history
   */
  static Optional<String> of(List<HistoryEvent> newestFirst) {
    Map<Long, HistoryEvent> byId =
        newestFirst.stream()
            .collect(Collectors.toMap(HistoryEvent::id, Function.identity(), (a, b) -> a));
    HistoryEvent event = newestFirst.isEmpty() ? null : newestFirst.get(0);
    while (event != null) {
      String state = event.stateName();
      if (state != null) {
        return Optional.of(state);
      }
      HistoryEvent previous = byId.get(event.previousEventId());
      event = previous == null || previous.id() >= event.id() ? null : previous;
    }
    return Optional.empty();
  }
}
