package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a history, and how its events hang together: each names the one that led to it, so that
 * they form a tree in which the branches of Parallel and Map states are apart.
 */
final class EventPage {
  /** Of the first state's event too, and of those that come from outside: time-outs and stops. */
  private static final long NO_EVENT = 0;

  private final List<HistoryEvent> oldestFirst;
  private final Map<Long, HistoryEvent> byId;

  private EventPage(List<HistoryEvent> oldestFirst) {
    this.oldestFirst = oldestFirst;
    this.byId =
        oldestFirst.stream()
            .collect(Collectors.toMap(HistoryEvent::id, Function.identity(), (a, b) -> a));
  }

  /** Events in any order: not every endpoint honours the one that was asked for. */
  static EventPage of(List<HistoryEvent> events) {
    return new EventPage(
        events.stream().sorted(Comparator.comparingLong(HistoryEvent::id)).toList());
  }

  List<HistoryEvent> oldestFirst() {
    return oldestFirst;
  }

  Optional<HistoryEvent> newest() {
    return oldestFirst.isEmpty()
        ? Optional.empty()
        : Optional.of(oldestFirst.get(oldestFirst.size() - 1));
  }

  /** The event that led to this one; empty where there is none, or it is on another page. */
  Optional<HistoryEvent> cause(HistoryEvent event) {
    // An event comes after its cause; anything else would be walked in circles.
    return Optional.ofNullable(byId.get(event.previousEventId()))
        .filter(cause -> cause.id() < event.id());
  }

  /** The events that led to this one, the nearest first, as far as they are on this page. */
  Stream<HistoryEvent> causes(HistoryEvent event) {
    return Stream.iterate(cause(event), Optional::isPresent, cause -> cause.flatMap(this::cause))
        .flatMap(Optional::stream);
  }

  /** The id of the latest event that led to both, or is one of them; 0 where there is none. */
  long commonCause(HistoryEvent one, HistoryEvent other) {
    HistoryEvent earlier = one.id() < other.id() ? one : other;
    HistoryEvent later = one.id() < other.id() ? other : one;
    while (earlier.id() != later.id()) {
      Optional<HistoryEvent> cause = cause(later);
      if (cause.isEmpty()) {
        return NO_EVENT;
      }
      boolean passed = cause.get().id() < earlier.id();
      later = passed ? earlier : cause.get();
      earlier = passed ? cause.get() : earlier;
    }
    return earlier.id();
  }

  /** Whether something led to the event, on this page or another. */
  static boolean hasCause(HistoryEvent event) {
    return event.previousEventId() != NO_EVENT;
  }
}
