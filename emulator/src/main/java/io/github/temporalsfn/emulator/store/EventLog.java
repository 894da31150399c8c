package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one execution, which only its open attempt adds to. Nobody can read an EXPRESS
 * execution's history, so its events are counted and not kept, and there is no limit.
 */
final class EventLog {
  /** AWS's limit; the event that reports it is the last one. */
  static final int MAX_EVENTS = 25_000;

  private final @Nullable List<HistoryEvent> events;
  private int lastId;

  EventLog(StateMachineType type) {
    events = type == StateMachineType.EXPRESS ? null : new ArrayList<>(4);
  }

  /**
   * Adds an event, but not the last one that there is a place for.
   *
   * @return its id
   * @throws HistoryLimitException if only the place for the last event is left
   */
  int add(String type, @Nullable EventDetails details, int previousEventId, Instant now) {
    if (events != null && lastId() >= MAX_EVENTS - 1) {
      throw new HistoryLimitException(MAX_EVENTS);
    }
    return addLast(type, details, previousEventId, now);
  }

  /** Adds an event, if need be the last one that there is a place for. */
  synchronized int addLast(
      String type, @Nullable EventDetails details, int previousEventId, Instant now) {
    lastId++;
    if (events != null) {
      events.add(new HistoryEvent(lastId, previousEventId, now, type, details));
    }
    return lastId;
  }

  synchronized int lastId() {
    return lastId;
  }

  synchronized List<HistoryEvent> copy() {
    return events == null ? List.of() : List.copyOf(events);
  }
}
