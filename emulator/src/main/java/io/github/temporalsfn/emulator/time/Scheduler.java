package io.github.temporalsfn.emulator.time;

import java.time.Instant;

/** Runs the continuations of executions. What waits here is an entry in a queue, not a thread. */
public interface Scheduler extends AutoCloseable {
  /** The time, in whole milliseconds, the resolution of AWS's timestamps. */
  Instant now();

  /** Runs work soon. */
  void execute(Runnable work);

  /** Runs work at a time, or soon if that is past. */
  Timer at(Instant due, Runnable work);

  /** How many timers are waiting. */
  int openTimers();

  /** Drops all timers. */
  @Override
  void close();
}
