package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.activity.ActivityInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A start whose arguments have been checked.
 *
 * @param executionArn the ARN that the execution has, whoever starts it
 * @param input the exact text that AWS gets: it compares it when an attempt is repeated
 */
record StartRequest(
    StateMachineArn stateMachineArn,
    String name,
    ExecutionArn executionArn,
    String input,
    @Nullable String traceHeader,
    ConnectionChoice connection,
    boolean answersExpress,
    boolean standard,
    boolean watch,
    AttachRule rule) {
  /** What AWS takes an absent input for. */
  static final String NO_INPUT = "{}";

  static StartRequest of(@Nullable StartCommand given, ActivityInfo activity) {
    Arguments arguments = new Arguments(AwsAction.StartExecution.name());
    StartCommand command = arguments.record(given);
    StateMachineArn stateMachineArn = arguments.stateMachineArn(command.stateMachineArn());
    ExecutionArn executionArn = arguments.executionOf(stateMachineArn, command.name());
    return new StartRequest(
        stateMachineArn,
        command.name(),
        executionArn,
        command.input() == null ? NO_INPUT : command.input(),
        command.traceHeader(),
        command.choice(),
        command.answersExpress(),
        command.standard(),
        command.watches(),
        rule(command, arguments, activity));
  }

  private static AttachRule rule(StartCommand command, Arguments arguments, ActivityInfo activity) {
    Instant scheduled = Instant.ofEpochMilli(activity.getScheduledTimestamp());
    return new AttachRule(
        command.derivedName(),
        command.onExistingExecution() == null
            ? OnExistingExecution.ATTACH
            : command.onExistingExecution(),
        scheduled,
        activity.getAttempt(),
        command.runStartedAt() == null
            ? scheduled
            : arguments.instant("runStartedAt", command.runStartedAt()));
  }
}
