package io.github.temporalsfn.activities.call;

import io.temporal.activity.ActivityInfo;
import java.time.Duration;

/** How long an activity is tried again after an answer that should pass within seconds. */
public final class Patience {
  // With attempts after 0, 1, 3, 7 and 15 s, the fifth is the last: a failure within 30 s.
  private static final Duration LIMIT = Duration.ofSeconds(14);

  // Where tasks wait long for a worker, time alone would say little.
  private static final int FEWEST_ATTEMPTS = 4;

  private Patience() {}

  /** Whether this attempt is the last. */
  // Both times are the server's: the worker's clock may differ. (When the attempt was scheduled
  // would say no more, and the test server tells that of the attempt before.)
  public static boolean isOver(ActivityInfo activity) {
    long waited = activity.getStartedTimestamp() - activity.getScheduledTimestamp();
    return activity.getAttempt() >= FEWEST_ATTEMPTS && waited >= LIMIT.toMillis();
  }
}
