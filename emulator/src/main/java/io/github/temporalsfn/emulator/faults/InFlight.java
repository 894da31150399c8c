package io.github.temporalsfn.emulator.faults;

import io.github.temporalsfn.emulator.time.Scheduler;
import io.github.temporalsfn.emulator.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests and answers that are still on their way: entries in the timer queue. */
final class InFlight {
  private final Scheduler scheduler;
  private final Map<Object, Entry> open = new HashMap<>();

  InFlight(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Does a request later. */
  void request(Duration delay, Runnable work) {
    add(delay, work, () -> {});
  }

  /** Sends an answer later. */
  void answer(Duration delay, Runnable send) {
    add(delay, send, send);
  }

  /** Drops the requests; sends the answers now, so that nobody waits for them any more. */
  void clear() {
    takeAll().forEach(entry -> entry.whenCleared.run());
  }

  private synchronized void add(Duration delay, Runnable work, Runnable whenCleared) {
    Object key = new Object();
    Runnable arrive =
        () -> {
          if (take(key)) {
            work.run();
          }
        };
    open.put(key, new Entry(scheduler.at(scheduler.now().plus(delay), arrive), whenCleared));
  }

  private synchronized boolean take(Object key) {
    return open.remove(key) != null;
  }

  private synchronized List<Entry> takeAll() {
    List<Entry> entries = new ArrayList<>(open.values());
    open.clear();
    entries.forEach(entry -> entry.timer.cancel());
    return entries;
  }

  private record Entry(Timer timer, Runnable whenCleared) {}
}
