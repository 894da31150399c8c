package io.github.temporalsfn.workflows.batch;

import io.temporal.workflow.WorkflowInfo;

/**
 * Keeps a batch's history below the size at which Temporal terminates a workflow: 50 MB, 51,200
 * events. A child's end brings its whole result into the history, so that each child that runs has
 * room reserved for the greatest one.
 */
final class HistoryBudget {
  // A fifth is left for what is not counted, such as what a payload codec adds.
  private static final long LIMIT = 40_000_000;
  // From here on nothing is started, so that the next run begins with an empty history.
  private static final long ENOUGH = 16_000_000;
  private static final long ENOUGH_EVENTS = 20_000;
  // AWS's limit for an output, and what is around it.
  private static final long GREATEST_RESULT = 262_144 + 8_192;
  // Ids, options and attributes in a child's three events, and three workflow tasks.
  private static final long AROUND_A_CHILD = 3_000;

  private long counted;
  private long reserved;

  /**
   * A new run's budget.
   *
   * @param arguments the bytes that it was started with
   */
  HistoryBudget(long arguments) {
    counted = arguments;
  }

  /** Whether the history has room for another child and all that run. */
  boolean hasRoom(long input) {
    return counted + reserved + cost(input) <= LIMIT;
  }

  void started(long input) {
    reserved += GREATEST_RESULT;
    counted += input + AROUND_A_CHILD;
  }

  void ended(long result) {
    reserved -= GREATEST_RESULT;
    counted += result;
  }

  /** Whether this run should start nothing more, and the next one go on. */
  boolean isSpent(WorkflowInfo info) {
    return counted >= ENOUGH || info.getHistoryLength() >= ENOUGH_EVENTS;
  }

  private static long cost(long input) {
    return input + AROUND_A_CHILD + GREATEST_RESULT;
  }
}
