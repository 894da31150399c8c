package io.github.temporalsfn.activities.botocore;

import java.util.Optional;

/**
 * How the SDK repeats a call, within the time limit of the activity.
 *
 * @param attempts in all, the first one included; empty: the mode's own
 */
public record Retries(Mode mode, Optional<Integer> attempts) {
  /** botocore's modes. */
  public enum Mode {
    LEGACY,
    STANDARD,
    ADAPTIVE
  }
}
