package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.execution.ExecutionStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** The execution that has the wanted name already. */
record ExistingExecution(
    String status, Instant startDate, @Nullable Instant stopDate, String input) {
  static ExistingExecution from(DescribeExecutionResponse described) {
    return new ExistingExecution(
        Objects.requireNonNull(described.statusAsString()),
        Objects.requireNonNull(described.startDate()),
        described.stopDate(),
        described.input() == null ? StartRequest.NO_INPUT : described.input());
  }

  boolean isClosed() {
    return ExecutionStatus.ending(status).isPresent();
  }

  /** Such as {@code ended on 2026-11-22T10:00:00.000Z (SUCCEEDED)}. */
  String story() {
    if (!isClosed()) {
      return "is " + status + " since " + IsoDate.of(startDate);
    }
    return stopDate == null
        ? "has ended (" + status + ")"
        : "ended on " + IsoDate.of(stopDate) + " (" + status + ")";
  }
}
