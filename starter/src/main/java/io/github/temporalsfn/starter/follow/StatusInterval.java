package io.github.temporalsfn.starter.follow;

import java.time.Duration;

/**
 * How often a run is asked for its status. Each question is a query, which Temporal Cloud counts as
 * an action, so a run that takes long is asked less often.
 */
@FunctionalInterface
interface StatusInterval {
  /** The pause before the next question when following has lasted {@code elapsed}. */
  Duration after(Duration elapsed);

  /** Somebody watches the line. */
  StatusInterval WATCHED =
      elapsed -> elapsed.toMinutes() < 5 ? Duration.ofSeconds(1) : Duration.ofSeconds(5);

  /** A log that is read later. */
  StatusInterval LOGGED =
      elapsed -> elapsed.toSeconds() < 20 ? Duration.ofSeconds(1) : Duration.ofSeconds(15);
}
