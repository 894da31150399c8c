package io.github.temporalsfn.emulator.faults;

import io.github.temporalsfn.emulator.time.Scheduler;
import io.github.temporalsfn.emulator.time.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Requests that are still on their way. */
final class LateDeliveries {
  private final Scheduler scheduler;
  private final Map<Object, Timer> open = new HashMap<>();

  LateDeliveries(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  synchronized void add(Duration delay, Runnable work) {
    Object key = new Object();
    open.put(
        key,
        scheduler.at(
            scheduler.now().plus(delay),
            () -> {
              if (arrives(key)) {
                work.run();
              }
            }));
  }

  synchronized void drop() {
    open.values().forEach(Timer::cancel);
    open.clear();
  }

  private synchronized boolean arrives(Object key) {
    return open.remove(key) != null;
  }
}
