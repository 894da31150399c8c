package io.github.temporalsfn.activities.watch;

import java.util.OptionalLong;

/**
 * How far a list that is read page by page has come. AWS lists the newest executions first (API
 * reference, ListExecutions), so that what was started after the last one of a page, and is not in
 * the list so far, will not be in it. That is believed of a page when the next one has gone on in
 * that order. Where redriven executions stand is not documented; they are passed over.
 */
final class ListOrder {
  private long last = Long.MAX_VALUE;
  private boolean isBroken;

  /**
   * A page has been read.
   *
   * @return the start date, in epoch milliseconds, after which everything has been shown; empty
   *     where nothing can be said
   */
  OptionalLong shownAfter(RunningPage page) {
    long before = last;
    for (RunningPage.RunningExecution execution : page.executions()) {
      if (execution.redriveCount() == 0) {
        isBroken |= execution.startDate() > last;
        last = execution.startDate();
      }
    }
    return isBroken || before == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(before);
  }
}
