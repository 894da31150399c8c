package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state that failed.
 *
 * @param item where it runs for the items of a Map state: which one of which
 */
record FailedState(String name, @Nullable String item) {
  /**
   * Follows the chain of causes back from the last event to the first one that names a state. In a
   * Parallel or Map state the events before it in time may belong to another branch.
   *
   * <p>A time-out has no cause in AWS's history (its {@code previousEventId} is 0): then it is the
   * state that was entered last.
   *
   * @param newestFirst the end of the history
   */
  static Optional<FailedState> of(List<HistoryEvent> newestFirst) {
    if (newestFirst.isEmpty()) {
      return Optional.empty();
    }
    HistoryEvent last = newestFirst.get(0);
    return last.previousEventId() == 0 ? lastEntered(newestFirst) : causing(last, newestFirst);
  }

  private static Optional<FailedState> lastEntered(List<HistoryEvent> newestFirst) {
    return newestFirst.stream()
        .filter(FailedState::isAboutState)
        .findFirst()
        .filter(event -> event.type().endsWith("StateEntered"))
        .map(event -> new FailedState(Objects.requireNonNull(event.stateName()), null));
  }

  private static Optional<FailedState> causing(HistoryEvent last, List<HistoryEvent> newestFirst) {
    Map<Long, HistoryEvent> byId =
        newestFirst.stream()
            .collect(Collectors.toMap(HistoryEvent::id, Function.identity(), (a, b) -> a));
    Set<Long> chain = new HashSet<>();
    HistoryEvent event = last;
    while (event != null && !isAboutState(event)) {
      chain.add(event.id());
      HistoryEvent previous = byId.get(event.previousEventId());
      // An event comes after its cause; anything else would be walked in circles.
      event = previous != null && previous.id() < event.id() ? previous : null;
    }
    return event == null
        ? Optional.empty()
        : Optional.of(
            new FailedState(Objects.requireNonNull(event.stateName()), item(newestFirst, chain)));
  }

  /** An item's event names the Map state around it, not the state that failed. */
  private static boolean isAboutState(HistoryEvent event) {
    return event.stateName() != null && event.mapIndex() == null;
  }

  /** An iteration's failure hangs on the event that made it fail; the innermost comes first. */
  private static @Nullable String item(List<HistoryEvent> newestFirst, Set<Long> chain) {
    String items =
        newestFirst.stream()
            .filter(event -> event.mapIndex() != null)
            .filter(event -> chain.contains(event.id()) || chain.contains(event.previousEventId()))
            .sorted(Comparator.comparingLong(HistoryEvent::id))
            .map(event -> "item " + event.mapIndex() + " of " + event.stateName())
            .collect(Collectors.joining(", "));
    return items.isEmpty() ? null : items;
  }
}
