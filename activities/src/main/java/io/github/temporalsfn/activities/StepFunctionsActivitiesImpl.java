package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.check.ConnectionCheck;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.execution.Descriptions;
import io.github.temporalsfn.activities.execution.ExecutionStop;
import io.github.temporalsfn.activities.execution.FinishedExecution;
import io.github.temporalsfn.activities.express.SyncStart;
import io.github.temporalsfn.activities.history.Histories;
import io.github.temporalsfn.activities.machine.StateMachineTypes;
import io.github.temporalsfn.activities.redrive.ExecutionRedrive;
import io.github.temporalsfn.activities.start.ExecutionStart;
import io.github.temporalsfn.activities.watch.Watch;
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
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInfo;
import java.time.InstantSource;

/**
 * The activities on AWS. Safe for any number of threads. It does not own the connections: whoever
 * made them closes them, after the worker has stopped.
 */
public final class StepFunctionsActivitiesImpl implements StepFunctionsActivities {
  private final StateMachineTypes types;
  private final ExecutionStart starts;
  private final SyncStart syncStarts;
  private final Descriptions descriptions;
  private final ExecutionStop stops;
  private final ExecutionRedrive redrives;
  private final Histories histories;
  private final ConnectionCheck check;

  /** Activities that call AWS as often as they are asked to. */
  public StepFunctionsActivitiesImpl(Connections connections) {
    this(connections, new AwsCalls(connections), Watch.NONE);
  }

  /**
   * Activities that tell a watch of runs that wait.
   *
   * @param calls keep a request budget; only the few calls of CheckConnection are not counted
   */
  StepFunctionsActivitiesImpl(Connections connections, AwsCalls calls, Watch watch) {
    this.types = new StateMachineTypes(calls, InstantSource.system());
    this.starts = new ExecutionStart(calls, types, watch);
    this.syncStarts = new SyncStart(calls, types);
    this.descriptions = new Descriptions(calls, watch);
    this.stops = new ExecutionStop(calls);
    this.redrives = new ExecutionRedrive(calls, descriptions);
    this.histories = new Histories(calls);
    this.check = new ConnectionCheck(connections);
  }

  @Override
  public StartedExecution startExecution(StartCommand command) {
    return starts.start(command, activity());
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    return descriptions.describe("DescribeExecution", query, activity());
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    return FinishedExecution.outputOf(
        descriptions.describe("GetExecutionOutput", query, activity()));
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    return stops.stop(command, activity());
  }

  @Override
  public RedrivenExecution redriveExecution(RedriveCommand command) {
    return redrives.redrive(command, activity());
  }

  @Override
  public SyncExecution startSyncExecution(SyncStartCommand command) {
    return syncStarts.run(command, activity());
  }

  @Override
  public StateMachineDescription describeStateMachine(StateMachineQuery query) {
    return types.describe(query, activity());
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return histories.page(query, activity());
  }

  @Override
  public ConnectionReport checkConnection(ConnectionQuery query) {
    return check.of(query, Caller.of(activity()));
  }

  private static ActivityInfo activity() {
    return Activity.getExecutionContext().getInfo();
  }
}
