package io.github.temporalsfn.activities.execution;

import java.util.Set;

/** What is known of AWS's statuses. They stay texts, since AWS may add some. */
public final class ExecutionStatus {
  private static final Set<String> CLOSED = Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED");

  private ExecutionStatus() {}

  /** Whether the execution is over; PENDING_REDRIVE and unknown statuses are not. */
  public static boolean isClosed(String status) {
    return CLOSED.contains(status);
  }
}
