package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.workflows.ExecutionProgress;

/** What came of asking a run for its status. */
sealed interface StatusAnswer {
  /** The workflow answered. */
  record Answered(ExecutionProgress progress) implements StatusAnswer {}

  /** Temporal holds the run, and no worker has ever taken it. */
  record NotTaken() implements StatusAnswer {}

  /** Temporal is there, the workflow has no answer: it is busy, replaying, or just closed. */
  record Silent() implements StatusAnswer {}

  /** Temporal is not there. */
  record Unreachable() implements StatusAnswer {}
}
