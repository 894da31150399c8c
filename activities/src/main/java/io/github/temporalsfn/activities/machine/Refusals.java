package io.github.temporalsfn.activities.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Questions that AWS has refused for want of a permission. Each is left alone for a while, so that
 * a worker without the permission does not pay for a refusal with every start.
 */
final class Refusals<K> {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Map<K, Instant> refused;
  private final InstantSource clock;

  Refusals(int maximumSize, InstantSource clock) {
    this.refused = new RecentlyUsed<>(maximumSize);
    this.clock = clock;
  }

  synchronized boolean contain(K question) {
    Instant since = refused.get(question);
    return since != null && clock.instant().isBefore(since.plus(REMEMBERED));
  }

  /** Remembers it from now on, and tells whether this is the first time. */
  synchronized boolean add(K question) {
    return refused.put(question, clock.instant()) == null;
  }

  synchronized void remove(K question) {
    refused.remove(question);
  }
}
