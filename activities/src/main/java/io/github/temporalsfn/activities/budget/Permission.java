package io.github.temporalsfn.activities.budget;

import java.time.Duration;

/** Whether a call may be made now. */
public sealed interface Permission {
  /** The call may be made: its token is taken. */
  record Granted() implements Permission {}

  /**
   * There is no token now.
   *
   * @param retryAfter when to come back for the one that is kept; at most five minutes
   */
  record PutOff(Duration retryAfter) implements Permission {}
}
