package io.github.temporalsfn.workflows.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a wait goes, defaults filled in.
 *
 * @param isFixed whether the caller gave the longest interval, which then holds for watched
 *     executions too
 * @param timeout counted from the first run's start; {@code null}: none
 * @param maximumAttempts describes that AWS answered; {@code null}: no limit
 */
public record WaitPolicy(
    PollSchedule schedule,
    boolean isFixed,
    @Nullable Duration timeout,
    @Nullable Integer maximumAttempts) {
  /** One answer is enough, whatever it says. */
  public static final WaitPolicy UNTIL_ANSWERED =
      new WaitPolicy(PollSchedule.DEFAULT, true, null, 1);

  /** Whether a change is waited for; else one answer is enough, whatever it says. */
  public boolean waits() {
    return maximumAttempts == null || maximumAttempts > 1;
  }

  /**
   * The interval before question number {@code index}, counted from 0.
   *
   * @param safetyInterval of a watched execution, which is asked about more rarely
   * @param seed what sets this run apart from others, such as the execution's ARN
   */
  public Duration interval(int index, @Nullable Duration safetyInterval, String seed) {
    Duration regular = schedule.interval(index, seed);
    if (safetyInterval == null || isFixed || maximumAttempts != null) {
      return regular;
    }
    Duration longest = safetyInterval.multipliedBy(2);
    Duration safe = new PollSchedule(safetyInterval, 1, longest).interval(index, seed);
    return safe.compareTo(regular) > 0 ? safe : regular;
  }
}
