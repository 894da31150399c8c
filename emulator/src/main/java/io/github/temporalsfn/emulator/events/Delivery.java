package io.github.temporalsfn.emulator.events;

import java.time.Duration;

/**
 * How well events are delivered. AWS promises best effort: events may be lost, come twice, and
 * overtake each other.
 *
 * @param loss the share of the events that never come, from 0 to 1
 * @param duplication the share of the others that come twice
 * @param latest each comes after a time of its own from 0 to this, so that they overtake each other
 * @param seed the same makes the same choices, in the order of the events
 */
public record Delivery(double loss, double duplication, Duration latest, long seed) {
  /** Each event once, at once, in order. */
  public static final Delivery EXACT = new Delivery(0, 0, Duration.ZERO, 0);

  public Delivery {
    if (!(loss >= 0 && loss <= 1 && duplication >= 0 && duplication <= 1)) {
      throw new IllegalArgumentException("loss and duplication must be from 0 to 1");
    }
    if (latest.isNegative() || latest.toMillis() > Integer.MAX_VALUE - 1) {
      throw new IllegalArgumentException("latest must be from 0 to 24 days");
    }
  }
}
