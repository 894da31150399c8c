package io.github.temporalsfn.activities.call;

import io.temporal.activity.ActivityInfo;
import java.time.Duration;

/**
 * How long one call to AWS may take. Each limit ends before the activity's own, so that the
 * activity reports what happened instead of being given up, and no thread outlives its attempt: a
 * local activity that has timed out is not interrupted.
 */
public enum CallTimeout {
  /** For a local activity of 2 s. */
  LOCAL_READ(1_500),
  /** For an activity with a start-to-close timeout of 10 s. */
  READ(8_000),
  /** For an activity with a start-to-close timeout of 15 s, together with the reads beside it. */
  WRITE(9_500),
  /** For a read in the same activity, one before the write and one after it. */
  READ_BESIDE_WRITE(2_500),
  /** For each of the calls of a check, at most nine in an activity of 60 s. */
  CHECK(6_000),
  /** For an activity with a start-to-close timeout of 320 s: AWS takes five minutes at most. */
  EXPRESS(310_000);

  private final Duration limit;

  CallTimeout(long millis) {
    this.limit = Duration.ofMillis(millis);
  }

  static CallTimeout read(ActivityInfo activity) {
    return activity.isLocal() ? LOCAL_READ : READ;
  }

  public Duration limit() {
    return limit;
  }
}
