package io.github.temporalsfn.workflows.batch;

/** How a run of a batch can end; its execution's status where it has one. */
enum ItemStatus {
  SUCCEEDED,
  /** The execution failed, or the run did for a reason of its own, such as a missing permission. */
  FAILED,
  TIMED_OUT,
  ABORTED,
  /** The run was cancelled. */
  CANCELED,
  /** The batch ended first. */
  NOT_STARTED
}
