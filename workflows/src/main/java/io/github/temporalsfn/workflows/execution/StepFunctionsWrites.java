package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.RawStepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.github.temporalsfn.workflows.activity.TypedActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The workflow's side of the port for what changes something: regular activities, always. */
final class StepFunctionsWrites {
  // Express workflows run five minutes at most; the rest is for the way there and back.
  private static final Duration EXPRESS_TIMEOUT = Duration.ofSeconds(320);

  private final ConnectionChoice connection;
  private final String subject;

  StepFunctionsWrites(ConnectionChoice connection, String subject) {
    this.connection = connection;
    this.subject = subject;
  }

  Promise<StartedExecution> start(StartCommand command, WriteLimits limits) {
    return Async.function(by(limits.options("start " + subject))::startExecution, command);
  }

  Promise<RedrivenExecution> redrive(String executionArn, int redriveCount, WriteLimits limits) {
    return Async.function(
        by(limits.options("redrive " + subject))::redriveExecution,
        new RedriveCommand(executionArn, redriveCount, connection));
  }

  Promise<StoppedExecution> stop(
      String executionArn, String error, String cause, WriteLimits limits) {
    return Async.function(
        by(limits.options("stop " + subject))::stopExecution,
        new StopCommand(executionArn, error, cause, connection));
  }

  /** One attempt: a second one could run the workflow twice. */
  Promise<SyncExecution> startSync(SyncStartCommand command) {
    ActivityOptions.Builder once =
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(EXPRESS_TIMEOUT)
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .setSummary(Text.summary("run " + subject));
    return Async.function(by(once)::startSyncExecution, command);
  }

  private static StepFunctionsActivities by(ActivityOptions.Builder options) {
    return new TypedActivities(
        Workflow.newActivityStub(RawStepFunctionsActivities.class, options.build()));
  }
}
