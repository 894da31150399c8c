package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.ExpressExecutionArn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of an execution without a DescribeExecution, as if AWS had described it. */
final class Descriptions {
  private Descriptions() {}

  /** An execution that AWS has just started, or said that it runs. */
  static ExecutionDescription of(ExecutionArn arn, StartedExecution started) {
    ExecutionDescription running =
        ExecutionDescription.of(arn, ExecutionStatus.RUNNING, started.startDate());
    Long safetyInterval = started.safetyIntervalMillis();
    return safetyInterval == null ? running : running.watched(Duration.ofMillis(safetyInterval));
  }

  /** An Express workflow's execution, which is never described otherwise. */
  static ExecutionDescription of(SyncExecution ended) {
    ExpressExecutionArn arn = ExpressExecutionArn.parse(ended.executionArn());
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        ended.status(),
        ended.startDate(),
        ended.stopDate(),
        ended.output(),
        ended.error(),
        ended.cause(),
        0,
        null,
        null,
        null);
  }

  /** An execution that AWS has just redriven. */
  static ExecutionDescription runningAgain(
      ExecutionDescription before, int redriveCount, @Nullable String redriveDate) {
    return new ExecutionDescription(
        before.executionArn(),
        before.stateMachineArn(),
        before.name(),
        ExecutionStatus.RUNNING,
        before.startDate(),
        null,
        null,
        null,
        null,
        redriveCount,
        redriveDate,
        null,
        null);
  }

  /** The same with an output from elsewhere. */
  static ExecutionDescription withOutput(ExecutionDescription description, String output) {
    return new ExecutionDescription(
        description.executionArn(),
        description.stateMachineArn(),
        description.name(),
        description.status(),
        description.startDate(),
        description.stopDate(),
        output,
        null,
        null,
        description.redriveCount(),
        description.redriveDate(),
        description.redriveStatus(),
        description.redriveStatusReason());
  }
}
