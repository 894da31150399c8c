package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What DescribeExecution says about redriving an execution. */
final class Redrivability {
  private static final Duration PERIOD = Duration.ofDays(14);

  private Redrivability() {}

  static void describe(
      Execution execution, ExecutionSnapshot snapshot, Instant now, ObjectNode response) {
    String reason = reason(execution, snapshot, now);
    response.put("redriveCount", 0);
    response.put("redriveStatus", reason == null ? "REDRIVABLE" : "NOT_REDRIVABLE");
    Responses.put(response, "redriveStatusReason", reason);
  }

  private static @Nullable String reason(
      Execution execution, ExecutionSnapshot snapshot, Instant now) {
    return switch (snapshot.status()) {
      case RUNNING, SUCCEEDED -> "Execution is " + snapshot.status() + " and cannot be redriven";
      case FAILED, TIMED_OUT, ABORTED -> {
        if (execution.stateMachine().isDeleting()) {
          yield "State machine is in DELETING status";
        }
        Instant stopDate = snapshot.stopDate();
        boolean expired = stopDate != null && stopDate.plus(PERIOD).isBefore(now);
        yield expired ? "Execution redrivable period exceeded" : null;
      }
    };
  }
}
