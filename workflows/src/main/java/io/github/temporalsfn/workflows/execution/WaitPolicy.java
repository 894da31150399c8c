package io.github.temporalsfn.workflows.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a wait goes, defaults filled in.
 *
 * @param timeout counted from the first run's start; {@code null}: none
 * @param maximumAttempts describes that AWS answered; {@code null}: no limit
 */
public record WaitPolicy(
    PollSchedule schedule, @Nullable Duration timeout, @Nullable Integer maximumAttempts) {
  /** One answer is enough, whatever it says. */
  public static final WaitPolicy UNTIL_ANSWERED = new WaitPolicy(PollSchedule.DEFAULT, null, 1);
}
