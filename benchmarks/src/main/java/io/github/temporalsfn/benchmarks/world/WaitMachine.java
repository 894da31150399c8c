package io.github.temporalsfn.benchmarks.world;

import java.time.Duration;

/** The state machine of the benchmarks: waits, and gives its input back. */
public final class WaitMachine {
  private WaitMachine() {}

  /** Its definition, in Amazon States Language; the wait is in whole seconds. */
  public static String definition(Duration wait) {
    return "{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":"
        + wait.toSeconds()
        + ",\"End\":true}}}";
  }
}
