package io.github.temporalsfn.activities.express;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.machine.StateMachineTypes;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.github.temporalsfn.workflows.arn.ExpressExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionStatus;
import io.temporal.activity.ActivityInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;

/**
 * Runs an Express workflow and waits for its end. The request is sent once; whether an error leaves
 * open what became of it is told by the failure's type.
 */
public final class SyncStart {
  private static final Logger log = LoggerFactory.getLogger(SyncStart.class);

  private final AwsCalls calls;
  private final StateMachineTypes types;

  public SyncStart(AwsCalls calls, StateMachineTypes types) {
    this.calls = calls;
    this.types = types;
  }

  public SyncExecution run(@Nullable SyncStartCommand given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.StartSyncExecution.name());
    SyncStartCommand command = arguments.record(given);
    StateMachineArn arn = arguments.stateMachineArn(command.stateMachineArn());
    if (command.name() != null) {
      arguments.executionOf(arn, command.name());
    }
    // Read inside of the call: an answer that cannot be read does not tell that nothing ran.
    SyncExecution execution =
        calls.make(
            AwsCall.runningExpress(arn, command.name(), command.choice(), activity),
            (sfn, limits) -> {
              try {
                return execution(
                    arn,
                    sfn.startSyncExecution(
                        start ->
                            start
                                .stateMachineArn(arn.text())
                                .name(command.name())
                                .input(command.input())
                                .traceHeader(command.traceHeader())
                                .overrideConfiguration(limits)));
              } catch (StateMachineTypeNotSupportedException standard) {
                types.forget(arn, command.choice());
                throw standard;
              }
            });
    log.atInfo()
        .addKeyValue("executionArn", execution.executionArn())
        .addKeyValue("status", execution.status())
        .addKeyValue("startDate", execution.startDate())
        .addKeyValue("stopDate", execution.stopDate())
        .addKeyValue("workflowId", activity.getWorkflowId())
        .log("StartSyncExecution");
    return execution;
  }

  // An ARN that is none, and a status that is no end: workflows could do nothing with them.
  private static SyncExecution execution(StateMachineArn arn, StartSyncExecutionResponse answer) {
    return new SyncExecution(
        ExpressExecutionArn.parse(answer.executionArn()).text(),
        arn.unqualified(),
        Objects.requireNonNull(answer.name()),
        ExecutionStatus.ending(Objects.requireNonNull(answer.statusAsString()))
            .orElseThrow()
            .name(),
        IsoDate.of(answer.startDate()),
        IsoDate.of(answer.stopDate()),
        answer.output(),
        answer.error(),
        answer.cause());
  }
}
