package io.github.temporalsfn.emulator.time;

import java.time.Instant;

/** Where an emulator gets its time from: the system's clock, or a test's own. */
public sealed interface EmulatorClock permits SystemClock, ManualClock {
  /** The clock of the machine. */
  static EmulatorClock system() {
    return new SystemClock();
  }

  /** The time, in whole milliseconds. */
  Instant now();

  /** A timer queue that follows this clock, for one emulator. */
  Scheduler newScheduler();
}
