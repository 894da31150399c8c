package io.github.temporalsfn.workflows.execution;

/** How a wait ended. */
public enum WaitEnd {
  /** The execution ended. */
  EXECUTION_ENDED,
  /** {@code wait.timeout} passed first. */
  TIMED_OUT,
  /** Somebody wants the execution stopped. */
  STOP_WANTED,
  /** {@code wait.maximumAttempts} describes were answered first. */
  ATTEMPTS_EXHAUSTED
}
