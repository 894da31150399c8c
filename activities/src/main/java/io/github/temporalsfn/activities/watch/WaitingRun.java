package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.activity.ActivityInfo;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that waits for an execution and handles the signal {@code executionStatusChanged}.
 *
 * @param connection whose credentials may see the execution
 * @param falseAlarms how often the workflow was signalled for nothing, so that the next signal is
 *     another one
 * @param redriveCount the execution's, as the workflow knows it
 * @param startDate the execution's, in epoch milliseconds; 0: unknown
 */
public record WaitingRun(
    ExecutionArn execution,
    String workflowId,
    ConnectionChoice connection,
    int falseAlarms,
    int redriveCount,
    long startDate) {
  /** The run that an activity works for; empty where there is no workflow to wake. */
  public static Optional<WaitingRun> of(
      ExecutionArn execution,
      ConnectionChoice connection,
      int falseAlarms,
      int redriveCount,
      @Nullable String startDate,
      ActivityInfo activity) {
    String workflowId = activity.getWorkflowId();
    return workflowId == null
        ? Optional.empty()
        : Optional.of(
            new WaitingRun(
                execution,
                workflowId,
                connection,
                falseAlarms,
                redriveCount,
                startDate == null ? 0 : Instant.parse(startDate).toEpochMilli()));
  }

  /** Of which no list has told anything yet. */
  Registration registration(long now) {
    return new Registration(execution.text(), workflowId, 0, now);
  }
}
