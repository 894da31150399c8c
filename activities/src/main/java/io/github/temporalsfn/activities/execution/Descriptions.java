package io.github.temporalsfn.activities.execution;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.activity.ActivityInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** Reads executions. */
public final class Descriptions {
  private static final Logger log = LoggerFactory.getLogger(Descriptions.class);

  private final AwsCalls calls;

  public Descriptions(AwsCalls calls) {
    this.calls = calls;
  }

  /** The execution's state now, or a little earlier: AWS is eventually consistent. */
  public ExecutionDescription describe(
      String activityType, @Nullable DescribeQuery given, ActivityInfo activity) {
    Arguments arguments = new Arguments(activityType);
    DescribeQuery query = arguments.record(given);
    ExecutionArn arn = arguments.executionArn(query.executionArn());
    DescribeExecutionResponse answer =
        calls.make(
            AwsCall.reading(AwsAction.DescribeExecution, arn, query.connection(), activity),
            (sfn, limits) ->
                sfn.describeExecution(
                    describe -> describe.executionArn(arn.text()).overrideConfiguration(limits)));
    log.atDebug()
        .addKeyValue("executionArn", arn.text())
        .addKeyValue("status", answer.statusAsString())
        .log(activityType);
    return description(arn, answer);
  }

  private static ExecutionDescription description(
      ExecutionArn arn, DescribeExecutionResponse answer) {
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        answer.statusAsString(),
        date(answer.startDate()),
        date(answer.stopDate()),
        answer.output(),
        answer.error(),
        answer.cause(),
        answer.redriveCount() == null ? 0 : answer.redriveCount(),
        answer.redriveStatusAsString(),
        answer.redriveStatusReason());
  }

  private static @Nullable String date(@Nullable Instant date) {
    return date == null ? null : IsoDate.of(date);
  }
}
