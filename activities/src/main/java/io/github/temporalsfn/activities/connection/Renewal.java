package io.github.temporalsfn.activities.connection;

import java.time.Duration;

/**
 * When a session's credentials are renewed.
 *
 * @param early so long before their end one caller renews them, while the others go on with them;
 *     the SDK puts it off by a random time, so that sessions do not renew all at once
 * @param late so long before their end every caller waits for it
 */
record Renewal(Duration early, Duration late) {
  /** The SDK's own. */
  static final Renewal DEFAULT = new Renewal(Duration.ofMinutes(5), Duration.ofMinutes(1));
}
