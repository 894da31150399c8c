package io.github.temporalsfn.activities.watch;

import java.time.Duration;

/**
 * How long a watched run waits for its signal before it asks AWS itself: so long that the questions
 * of all of them together stay within a twentieth of what may be asked.
 */
final class SafetyInterval {
  static final Duration SHORTEST = Duration.ofMinutes(1);

  /** For runs that no other worker would know of. */
  static final Duration LONGEST_ALONE = Duration.ofMinutes(5);

  // A signal lost with a worker, a list that is wrong: nothing waits longer than this for it.
  static final Duration LONGEST = Duration.ofHours(1);
  private static final double SHARE = 0.05;

  private SafetyInterval() {}

  /**
   * The interval.
   *
   * @param watched how many runs are watched in the account and region
   * @param describesPerSecond how many questions may be asked there
   * @param others whether other workers would take the run over: by the execution's name, which
   *     leads to the workflow, or since Temporal tells them
   */
  static Duration of(int watched, double describesPerSecond, boolean others) {
    double seconds = watched / (SHARE * describesPerSecond);
    Duration longest = others ? LONGEST : LONGEST_ALONE;
    if (seconds >= longest.toSeconds()) {
      return longest;
    }
    Duration even = Duration.ofMillis((long) (seconds * 1000));
    return even.compareTo(SHORTEST) < 0 ? SHORTEST : even;
  }
}
