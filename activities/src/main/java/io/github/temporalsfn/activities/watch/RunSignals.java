package io.github.temporalsfn.activities.watch;

/** Wakes runs. */
public interface RunSignals {
  /**
   * Signals {@code executionStatusChanged} to the open run of a workflow.
   *
   * @param requestId the same for the same news: a run that has had it is not signalled again
   * @return whether there is an open run
   * @throws RuntimeException where Temporal cannot be reached
   */
  boolean executionStatusChanged(String workflowId, String requestId);
}
