package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * One chain of {@code previousEventId}s: the execution's own, a branch's, or an iteration's. As
 * recorded from AWS, some events hang on the chain without being a link of it: what comes after
 * them follows from the event before them. Only the execution's end follows from them, too.
 */
final class EventChain {
  private final Attempt attempt;
  private final Scheduler scheduler;
  private int last;
  private int tail;

  /** A chain that goes on after an event; in a redrive, the event of that hangs on it. */
  EventChain(Attempt attempt, Scheduler scheduler, int last) {
    this.attempt = attempt;
    this.scheduler = scheduler;
    this.last = last;
    this.tail = Math.max(last, attempt.openingEventId());
  }

  /** The event that the next one follows from. */
  int last() {
    return last;
  }

  /** A link of the chain. */
  int record(String type, @Nullable EventDetails details) {
    last = add(type, details, last);
    tail = last;
    return last;
  }

  /** An event beside the chain, such as {@code ParallelStateSucceeded}. */
  void recordAside(String type, @Nullable EventDetails details) {
    tail = add(type, details, last);
  }

  /** Ends the execution. */
  void close(Ending ending) {
    attempt.close(ending, tail, scheduler.now());
  }

  /** Goes on where a branch has ended. */
  void continueFrom(EventChain branch) {
    last = branch.last;
    tail = branch.tail;
  }

  /** Goes on after the last event of all branches. */
  void continueAfter(int event) {
    last = event;
    tail = event;
  }

  private int add(String type, @Nullable EventDetails details, int previous) {
    return attempt.record(type, details, previous, scheduler.now());
  }
}
