package io.github.temporalsfn.emulator.store;

/** An execution has used up its history. */
public final class HistoryLimitException extends RuntimeException {
  /** In AWS's words. */
  public HistoryLimitException(int limit) {
    super("The execution reached the maximum number of history events (" + limit + ").");
  }
}
