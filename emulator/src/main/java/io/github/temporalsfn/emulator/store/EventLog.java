package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one execution, which guards them. Nobody can read an EXPRESS execution's history,
 * so its events are counted and not kept.
 */
final class EventLog {
  private final @Nullable List<HistoryEvent> events;
  private int lastId;

  EventLog(StateMachineType type) {
    events = type == StateMachineType.EXPRESS ? null : new ArrayList<>(4);
  }

  void add(String type, @Nullable EventDetails details, int previousEventId, Instant now) {
    lastId++;
    if (events != null) {
      events.add(new HistoryEvent(lastId, previousEventId, now, type, details));
    }
  }

  int lastId() {
    return lastId;
  }

  /** Whether only the place for the last event is left; without a history there is no limit. */
  boolean isFull(int limit) {
    return events != null && events.size() >= limit - 1;
  }

  List<HistoryEvent> copy() {
    return events == null ? List.of() : List.copyOf(events);
  }
}
