package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.activities.execution.Dates;
import io.github.temporalsfn.activities.execution.ExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** The execution that has the wanted name already. */
record ExistingExecution(
    String executionArn,
    String status,
    Instant startDate,
    @Nullable Instant stopDate,
    String input) {
  static ExistingExecution from(DescribeExecutionResponse described) {
    return new ExistingExecution(
        described.executionArn(),
        described.statusAsString(),
        described.startDate(),
        described.stopDate(),
        described.input() == null ? StartRequest.NO_INPUT : described.input());
  }

  boolean isClosed() {
    return ExecutionStatus.isClosed(status);
  }

  /** Such as {@code ended on 2026-11-22T10:00:00.000Z (SUCCEEDED)}. */
  String story() {
    if (!isClosed()) {
      return "is " + status + " since " + Dates.text(startDate);
    }
    return stopDate == null
        ? "has ended (" + status + ")"
        : "ended on " + Dates.text(stopDate) + " (" + status + ")";
  }
}
