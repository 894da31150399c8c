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
   * <p>A time-out has no cause in AWS's history (its {@code previousEventId} is 0): then it is the
   * state that was entered last.
   *
   * @param newestFirst the end of the history
   */
  static Optional<String> of(List<HistoryEvent> newestFirst) {
    if (newestFirst.isEmpty()) {
      return Optional.empty();
    }
    HistoryEvent last = newestFirst.get(0);
    return last.previousEventId() == 0 ? lastEntered(newestFirst) : causing(last, newestFirst);
  }

  private static Optional<String> lastEntered(List<HistoryEvent> newestFirst) {
    return newestFirst.stream()
        .filter(event -> event.stateName() != null)
        .findFirst()
        .filter(event -> event.type().endsWith("StateEntered"))
        .map(HistoryEvent::stateName);
  }

  private static Optional<String> causing(HistoryEvent last, List<HistoryEvent> newestFirst) {
    Map<Long, HistoryEvent> byId =
        newestFirst.stream()
            .collect(Collectors.toMap(HistoryEvent::id, Function.identity(), (a, b) -> a));
    HistoryEvent event = last;
    while (event != null && event.stateName() == null) {
      HistoryEvent previous = byId.get(event.previousEventId());
      // An event comes after its cause; anything else would be walked in circles.
      event = previous != null && previous.id() < event.id() ? previous : null;
    }
    return Optional.ofNullable(event).map(HistoryEvent::stateName);
  }
}
