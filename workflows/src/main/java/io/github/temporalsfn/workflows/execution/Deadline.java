package io.github.temporalsfn.workflows.execution;

import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a wait is over, and by which limit.
 *
 * <p>Temporal ends a workflow whose own timeout has passed without asking it, and nobody would stop
 * the execution. So the wait ends a little earlier: by 30 s, or by half of a timeout shorter than a
 * minute.
 *
 * @param at epoch milliseconds; {@link Long#MAX_VALUE}: never
 * @param limit what set it, for messages
 */
record Deadline(long at, String limit) {
  private static final Duration FOR_THE_STOP = Duration.ofSeconds(30);
  private static final Deadline NONE = new Deadline(Long.MAX_VALUE, "no limit");

  /**
   * The earliest of the limits.
   *
   * @param timeout {@code wait.timeout}
   * @param waitingSince the start of the first run, in epoch milliseconds
   */
  static Deadline of(@Nullable Duration timeout, long waitingSince, WorkflowInfo info) {
    Deadline deadline =
        timeout == null
            ? NONE
            : new Deadline(
                waitingSince + timeout.toMillis(), "wait.timeout of " + Text.duration(timeout));
    return deadline
        .orBefore("execution", info.getWorkflowExecutionTimeout(), waitingSince)
        .orBefore("run", info.getWorkflowRunTimeout(), info.getRunStartedTimestampMillis());
  }

  /** What is left until then, never less than nothing. */
  Duration left(long now) {
    return !isLimited() ? Duration.ofDays(36_500) : Duration.ofMillis(Math.max(0, at - now));
  }

  boolean isLimited() {
    return at != Long.MAX_VALUE;
  }

  boolean hasPassed(long now) {
    return now >= at;
  }

  private Deadline orBefore(String kind, @Nullable Duration temporal, long since) {
    if (temporal == null || temporal.isZero() || temporal.isNegative()) {
      return this;
    }
    Duration half = temporal.dividedBy(2);
    Duration reserve = half.compareTo(FOR_THE_STOP) < 0 ? half : FOR_THE_STOP;
    long before = since + temporal.minus(reserve).toMillis();
    String text =
        "workflow's "
            + kind
            + " timeout of "
            + Text.duration(temporal)
            + ", less "
            + Text.duration(reserve)
            + " for the stop";
    return before < at ? new Deadline(before, text) : this;
  }
}
