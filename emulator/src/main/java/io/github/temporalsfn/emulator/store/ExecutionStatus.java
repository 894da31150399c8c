package io.github.temporalsfn.emulator.store;

/** The status of an execution, as AWS names it. */
public enum ExecutionStatus {
  /** Not over. */
  RUNNING,
  /** Over, with an output. */
  SUCCEEDED,
  /** Over, with an error. */
  FAILED,
  /** Over, because of the time limit in its definition. */
  TIMED_OUT,
  /** Stopped. */
  ABORTED
}
