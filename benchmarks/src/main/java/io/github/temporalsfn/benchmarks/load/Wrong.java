package io.github.temporalsfn.benchmarks.load;

/** What can be wrong with a run. */
public enum Wrong {
  /** It has not ended, or has no execution. */
  LOST,
  /** It has a second execution, or its execution was redriven more often than it should be. */
  DOUBLED,
  /** Its execution runs though it has ended; or an execution is no run's. */
  ORPHANED,
  /** It has ended otherwise than its execution, or than it should. */
  WRONG
}
