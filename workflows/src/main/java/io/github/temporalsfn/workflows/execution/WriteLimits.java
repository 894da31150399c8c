package io.github.temporalsfn.workflows.execution;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;

/**
 * How long a write is tried, and how often.
 *
 * @param timeout of all attempts together
 * @param initialInterval between the first two attempts
 */
record WriteLimits(Duration timeout, Duration initialInterval) {
  private static final Duration ATTEMPT = Duration.ofSeconds(15);
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

  /**
   * The limits of one round of attempts.
   *
   * @param slowly a minute apart from the first attempt on
   * @param left what is left of the caller's patience; nothing, or less: one attempt at once
   */
  static WriteLimits round(Duration length, boolean slowly, Duration left) {
    Duration timeout = length.compareTo(left) < 0 ? length : left;
    return new WriteLimits(
        timeout.toMillis() > 0 ? timeout : Duration.ofMillis(1),
        slowly ? LONGEST_INTERVAL : Duration.ofSeconds(1));
  }

  /** Options of a regular activity. A cancel waits for the attempt that is being made. */
  ActivityOptions.Builder options(String summary) {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(ATTEMPT)
        .setScheduleToCloseTimeout(timeout)
        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setInitialInterval(initialInterval)
                .setBackoffCoefficient(2)
                .setMaximumInterval(LONGEST_INTERVAL)
                .build())
        .setSummary(Text.summary(summary));
  }
}
