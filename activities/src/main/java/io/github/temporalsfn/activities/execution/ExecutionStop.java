package io.github.temporalsfn.activities.execution;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.activity.ActivityInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;

/** Stops executions. Repeating it does no harm: AWS leaves a closed execution as it is. */
public final class ExecutionStop {
  // API reference, StopExecution; longer texts would make AWS refuse the stop.
  private static final int MAXIMUM_ERROR = 256;
  private static final int MAXIMUM_CAUSE = 32_768;

  private static final Logger log = LoggerFactory.getLogger(ExecutionStop.class);

  private final AwsCalls calls;

  public ExecutionStop(AwsCalls calls) {
    this.calls = calls;
  }

  public StoppedExecution stop(@Nullable StopCommand given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.StopExecution.name());
    StopCommand command = arguments.record(given);
    ExecutionArn arn = arguments.executionArn(command.executionArn());
    StopExecutionResponse answer =
        calls.make(
            AwsCall.writing(AwsAction.StopExecution, arn, command.choice(), activity),
            (sfn, limits) ->
                sfn.stopExecution(
                    stop ->
                        stop.executionArn(arn.text())
                            .error(TextLimit.cutOrNull(command.error(), MAXIMUM_ERROR))
                            .cause(TextLimit.cutOrNull(command.cause(), MAXIMUM_CAUSE))
                            .overrideConfiguration(limits)));
    StoppedExecution stopped = new StoppedExecution(arn.text(), IsoDate.of(answer.stopDate()));
    log.atInfo()
        .addKeyValue("executionArn", stopped.executionArn())
        .addKeyValue("stopDate", stopped.stopDate())
        .addKeyValue("attempt", activity.getAttempt())
        .addKeyValue("workflowId", activity.getWorkflowId())
        .log("StopExecution");
    return stopped;
  }
}
