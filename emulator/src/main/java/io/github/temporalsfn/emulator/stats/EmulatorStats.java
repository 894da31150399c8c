package io.github.temporalsfn.emulator.stats;

import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.util.Map;

/**
 * What an emulator has done and holds; {@code GET /_emulator/stats} answers the same as JSON.
 *
 * @param calls by API action, such as {@code DescribeExecution}; only actions that were called
 * @param executions how many there are of each status
 * @param openTimers waits, time limits, deletions, late requests and delayed answers that are still
 *     to come
 */
public record EmulatorStats(
    Map<String, OperationStats> calls, Map<ExecutionStatus, Long> executions, int openTimers) {
  /** The calls of one API action, of which there may be none. */
  public OperationStats calls(String operation) {
    return calls.getOrDefault(operation, new OperationStats(0, 0, Map.of()));
  }
}
