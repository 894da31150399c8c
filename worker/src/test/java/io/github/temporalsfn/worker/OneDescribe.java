package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.List;

/** Every execution has succeeded by the first describe. */
class OneDescribe implements StepFunctionsActivities {
  private static final String DATE = "2026-11-01T00:00:00.000Z";

  @Override
  public StartedExecution startExecution(StartCommand command) {
    return new StartedExecution(
        StateMachineArn.parse(command.stateMachineArn()).execution(command.name()).text(),
        DATE,
        false,
        false);
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    ExecutionArn arn = ExecutionArn.parse(query.executionArn());
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        "SUCCEEDED",
        DATE,
        DATE,
        "{\"n\":1.10}",
        null,
        null,
        0,
        null,
        null,
        null);
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RedrivenExecution redriveExecution(RedriveCommand command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SyncExecution startSyncExecution(SyncStartCommand command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConnectionReport checkConnection(ConnectionQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StateMachineDescription describeStateMachine(StateMachineQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return new ExecutionHistory(List.of(), null);
  }
}
