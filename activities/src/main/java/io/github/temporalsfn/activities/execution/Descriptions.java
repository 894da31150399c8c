package io.github.temporalsfn.activities.execution;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Urgency;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.CallOutcome;
import io.github.temporalsfn.activities.watch.WaitingRun;
import io.github.temporalsfn.activities.watch.Watch;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.execution.ExecutionStatus;
import io.temporal.activity.ActivityInfo;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** Reads executions. */
public final class Descriptions {
  private static final Logger log = LoggerFactory.getLogger(Descriptions.class);

  private final AwsCalls calls;
  private final Watch watch;

  /**
   * Prepares to read.
   *
   * @param watch hears of runs that wait
   */
  public Descriptions(AwsCalls calls, Watch watch) {
    this.calls = calls;
    this.watch = watch;
  }

  /** The execution's state now, or a little earlier: AWS is eventually consistent. */
  public ExecutionDescription describe(
      String activityType, @Nullable DescribeQuery given, ActivityInfo activity) {
    Arguments arguments = new Arguments(activityType);
    DescribeQuery query = arguments.record(given);
    ExecutionArn arn = arguments.executionArn(query.executionArn());
    AwsCall call =
        AwsCall.reading(AwsAction.DescribeExecution, arn, query.choice(), activity)
            .withUrgency(query.asksUrgently() ? Urgency.URGENT : Urgency.ROUTINE);
    if (query.watches()) {
      return poll(call, arn, query, activity);
    }
    ExecutionDescription execution = describe(call, arn);
    log(activityType, execution);
    tellIfEnded(execution, arn, activity);
    return execution;
  }

  /** A run that waits for the end may wait a little longer, and need not ask again and again. */
  private ExecutionDescription poll(
      AwsCall call, ExecutionArn arn, DescribeQuery query, ActivityInfo activity) {
    CallOutcome<ExecutionDescription> outcome = calls.makeOrPutOff(call, request(arn));
    if (outcome instanceof CallOutcome.PutOff<ExecutionDescription> later) {
      return ExecutionDescription.putOff(arn, later.retryAfter());
    }
    ExecutionDescription execution =
        ((CallOutcome.Answered<ExecutionDescription>) outcome).answer();
    log("DescribeExecution", execution);
    if (tellIfEnded(execution, arn, activity)) {
      return execution;
    }
    // That it asks urgently and hears nothing new is one more.
    int falseAlarms =
        Objects.requireNonNullElse(query.falseAlarms(), 0) + (query.asksUrgently() ? 1 : 0);
    return WaitingRun.of(
            arn,
            query.choice(),
            falseAlarms,
            execution.redriveCount(),
            execution.startDate(),
            activity)
        .flatMap(watch::waiting)
        .map(execution::watched)
        .orElse(execution);
  }

  private boolean tellIfEnded(
      ExecutionDescription execution, ExecutionArn arn, ActivityInfo activity) {
    boolean isOver = ExecutionStatus.ending(execution.status()).isPresent();
    String workflowId = activity.getWorkflowId();
    if (isOver && workflowId != null) {
      watch.ended(arn, workflowId, IsoDate.read(execution.stopDate()));
    }
    return isOver;
  }

  private static void log(String activityType, ExecutionDescription execution) {
    log.atDebug()
        .addKeyValue("executionArn", execution.executionArn())
        .addKeyValue("status", execution.status())
        .log(activityType);
  }

  /** The same by a call whose arguments have been checked. */
  public ExecutionDescription describe(AwsCall call, ExecutionArn arn) {
    return calls.make(call, request(arn));
  }

  private static AwsCalls.Request<ExecutionDescription> request(ExecutionArn arn) {
    return (sfn, limits) ->
        description(
            arn,
            sfn.describeExecution(
                describe -> describe.executionArn(arn.text()).overrideConfiguration(limits)));
  }

  private static ExecutionDescription description(
      ExecutionArn arn, DescribeExecutionResponse answer) {
    String status = answer.statusAsString();
    if (status == null) {
      throw TransientFailure.Unavailable.failure(
          AwsAction.DescribeExecution
              + " of "
              + arn.text()
              + ": the answer has no status, so it may not be Step Functions that gave it; it is"
              + " asked again");
    }
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        status,
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
