package io.github.temporalsfn.workflows;

/** What becomes of the execution when the workflow is cancelled or has waited long enough. */
public enum OnClose {
  /** StopExecution. */
  STOP,
  /** The execution goes on in AWS. */
  ABANDON
}
