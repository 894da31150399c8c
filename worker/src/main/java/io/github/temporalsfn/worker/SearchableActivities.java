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
import java.util.function.BooleanSupplier;

/**
 * Activities whose answers tell the workflow whether it may set search attributes. Workflow code
 * cannot ask that itself: a replay would hear something else.
 */
final class SearchableActivities implements StepFunctionsActivities {
  private final StepFunctionsActivities activities;
  private final BooleanSupplier areOffered;

  SearchableActivities(StepFunctionsActivities activities, BooleanSupplier areOffered) {
    this.activities = activities;
    this.areOffered = areOffered;
  }

  @Override
  public StartedExecution startExecution(StartCommand command) {
    StartedExecution started = activities.startExecution(command);
    return areOffered.getAsBoolean() ? started.searchable() : started;
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    ExecutionDescription description = activities.describeExecution(query);
    return areOffered.getAsBoolean() ? description.searchable() : description;
  }

  @Override
  public SyncExecution startSyncExecution(SyncStartCommand command) {
    SyncExecution ended = activities.startSyncExecution(command);
    return areOffered.getAsBoolean() ? ended.searchable() : ended;
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    return activities.getExecutionOutput(query);
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    return activities.stopExecution(command);
  }

  @Override
  public RedrivenExecution redriveExecution(RedriveCommand command) {
    return activities.redriveExecution(command);
  }

  @Override
  public StateMachineDescription describeStateMachine(StateMachineQuery query) {
    return activities.describeStateMachine(query);
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return activities.getExecutionHistory(query);
  }

  @Override
  public ConnectionReport checkConnection(ConnectionQuery query) {
    return activities.checkConnection(query);
  }
}
