package io.github.temporalsfn.emulator.time;

import java.time.Instant;

/** The clock of the machine. */
public final class SystemClock implements EmulatorClock {
  SystemClock() {}

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  @Override
  public Scheduler newScheduler() {
    return new SystemScheduler(this);
  }
}
