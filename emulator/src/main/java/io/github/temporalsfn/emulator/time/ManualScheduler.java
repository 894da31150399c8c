package io.github.temporalsfn.emulator.time;

import java.time.Instant;

/** One emulator's share of a manual clock's queue. */
final class ManualScheduler implements Scheduler {
  private final ManualClock clock;

  ManualScheduler(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public void execute(Runnable work) {
    work.run();
  }

  @Override
  public Timer at(Instant due, Runnable work) {
    return clock.add(this, due, work);
  }

  @Override
  public int openTimers() {
    return clock.open(this);
  }

  @Override
  public void close() {
    clock.removeAll(this);
  }
}
