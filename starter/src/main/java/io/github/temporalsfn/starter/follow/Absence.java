package io.github.temporalsfn.starter.follow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when something has been missing. */
final class Absence {
  private final Duration limit;
  private @Nullable Instant since;

  Absence(Duration limit) {
    this.limit = limit;
  }

  /** Notes that it is missing; true the first time. */
  boolean begin(Instant now) {
    if (since != null) {
      return false;
    }
    since = now;
    return true;
  }

  /** Notes that it is there; true if it was missing. */
  boolean end() {
    boolean was = since != null;
    since = null;
    return was;
  }

  boolean isTooLong(Instant now) {
    return hasLasted(limit, now);
  }

  boolean hasLasted(Duration time, Instant now) {
    return since != null && Duration.between(since, now).compareTo(time) >= 0;
  }
}
