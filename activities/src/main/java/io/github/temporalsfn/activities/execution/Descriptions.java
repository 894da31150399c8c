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
    ExecutionDescription execution =
        describe(AwsCall.reading(AwsAction.DescribeExecution, arn, query.choice(), activity), arn);
    log.atDebug()
        .addKeyValue("executionArn", arn.text())
        .addKeyValue("status", execution.status())
        .log(activityType);
    return execution;
  }

  /** The same by a call whose arguments have been checked. */
  public ExecutionDescription describe(AwsCall call, ExecutionArn arn) {
    return description(
        arn,
        calls.make(
            call,
            (sfn, limits) ->
                sfn.describeExecution(
                    describe -> describe.executionArn(arn.text()).overrideConfiguration(limits))));
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
        date(answer.redriveDate()),
        answer.redriveStatusAsString(),
        answer.redriveStatusReason());
  }

  private static @Nullable String date(@Nullable Instant date) {
    return date == null ? null : IsoDate.of(date);
  }
}
