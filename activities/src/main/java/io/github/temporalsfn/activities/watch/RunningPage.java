package io.github.temporalsfn.activities.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a state machine's running executions.
 *
 * @param nextToken where the next page begins; {@code null}: there is none
 */
public record RunningPage(List<RunningExecution> executions, @Nullable String nextToken) {
  /**
   * One of them.
   *
   * @param startDate epoch milliseconds; not that of a redrive
   */
  public record RunningExecution(
      String executionArn, String name, int redriveCount, long startDate) {}
}
