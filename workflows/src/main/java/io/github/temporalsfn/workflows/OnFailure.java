package io.github.temporalsfn.workflows;

/** What a workflow does when the execution ends FAILED, TIMED_OUT or ABORTED. */
public enum OnFailure {
  /** Fail with the type that belongs to the status (the default). */
  FAIL,
  /** Return the {@link ExecutionResult}; our own limits and AWS's refusals fail all the same. */
  RETURN
}
