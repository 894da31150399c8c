package io.github.temporalsfn.activities.connection;

import java.time.Duration;

/** What became of a call that may be put off. */
public sealed interface CallOutcome<T> {
  /** AWS has answered. */
  record Answered<T>(T answer) implements CallOutcome<T> {}

  /**
   * The worker's request budget has no token for it, and AWS has not been asked.
   *
   * @param retryAfter when to come back; until then a token is kept for the same caller
   */
  record PutOff<T>(Duration retryAfter) implements CallOutcome<T> {}
}
