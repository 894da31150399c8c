package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.workflows.WaitOptions;
import java.time.Duration;

/**
 * How long things take in the demo.
 *
 * @param percent of the time that a task takes at the pace of a person who reads along
 * @param pollInterval how often workflows ask for the status
 */
public record Pace(int percent, Duration pollInterval) {
  public static final Pace READING = new Pace(100, Duration.ofMillis(500));
  public static final Pace FAST = new Pace(10, Duration.ofMillis(100));

  public Duration task(long milliseconds) {
    return Duration.ofMillis(milliseconds * percent / 100);
  }

  public WaitOptions waitOptions() {
    return WaitOptions.defaults().withInterval(pollInterval, 1, pollInterval);
  }
}
