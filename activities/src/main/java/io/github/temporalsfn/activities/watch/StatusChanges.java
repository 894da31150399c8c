package io.github.temporalsfn.activities.watch;

/** Where news of executions go. */
public interface StatusChanges {
  /**
   * Wakes the run that waits for the execution.
   *
   * @throws RuntimeException where Temporal cannot be reached; the news must then be told again
   */
  Wake statusChanged(StatusChange change);
}
