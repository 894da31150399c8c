package io.github.temporalsfn.emulator.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an execution can be redriven (API reference, RedriveExecution). */
final class Redrivability {
  private static final Instant LAUNCH = Instant.parse("2023-11-15T00:00:00Z");

  /** From the end of the last attempt. */
  private static final Duration PERIOD = Duration.ofDays(14);

  /** All attempts together. */
  private static final Duration MAX_OPEN = Duration.ofDays(365);

  private Redrivability() {}

  /** Whether an execution that ends like this can ever be redriven. */
  static boolean isPossible(Execution execution, ExecutionStatus status) {
    return status != ExecutionStatus.SUCCEEDED
        && execution.stateMachine().type() == StateMachineType.STANDARD;
  }

  /** Why it cannot, in AWS's words; null where it can. */
  static @Nullable String reason(
      Execution execution, ExecutionSnapshot snapshot, int events, Duration open, Instant now) {
    Instant stopDate = snapshot.stopDate();
    if (stopDate == null || snapshot.status() == ExecutionStatus.SUCCEEDED) {
      return "Execution is " + snapshot.status() + " and cannot be redriven";
    }
    if (execution.stateMachine().isDeleting()) {
      return "State machine is in DELETING status";
    }
    if (snapshot.startDate().isBefore(LAUNCH)) {
      return "Execution was started before the launch of RedriveExecution";
    }
    // The event of the redrive and one more have to find their place.
    if (events >= EventLog.MAX_EVENTS - 1) {
      return "Execution history event limit exceeded";
    }
    if (open.compareTo(MAX_OPEN) > 0) {
      return "Execution has exceeded the max execution time";
    }
    return stopDate.plus(PERIOD).isBefore(now) ? "Execution redrivable period exceeded" : null;
  }
}
