package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.watch.Wake;
import java.util.concurrent.atomic.LongAdder;

/** Counts messages, for several threads. */
final class Counters {
  private final LongAdder received = new LongAdder();
  private final LongAdder signalled = new LongAdder();
  private final LongAdder nobodyWaits = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final LongAdder ignored = new LongAdder();
  private final LongAdder poison = new LongAdder();
  private final LongAdder failed = new LongAdder();

  void received(int messages) {
    received.add(messages);
  }

  void woke(Wake wake) {
    (switch (wake) {
          case SIGNALLED -> signalled;
          case NOBODY_WAITS -> nobodyWaits;
          case UNKNOWN -> unknown;
        })
        .increment();
  }

  void ignored() {
    ignored.increment();
  }

  void poison() {
    poison.increment();
  }

  void failed() {
    failed.increment();
  }

  EventCounts counts() {
    return new EventCounts(
        received.sum(),
        signalled.sum(),
        nobodyWaits.sum(),
        unknown.sum(),
        ignored.sum(),
        poison.sum(),
        failed.sum());
  }
}
