package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.execution.Descriptions;
import io.github.temporalsfn.activities.execution.ExecutionStop;
import io.github.temporalsfn.activities.execution.FinishedExecution;
import io.github.temporalsfn.activities.history.Histories;
import io.github.temporalsfn.activities.start.ExecutionStart;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInfo;

/**
 * The activities on AWS. Safe for any number of threads. It does not own the connections: whoever
 * made them closes them, after the worker has stopped.
 */
public final class StepFunctionsActivitiesImpl implements StepFunctionsActivities {
  private final ExecutionStart starts;
  private final Descriptions descriptions;
  private final ExecutionStop stops;
  private final Histories histories;

  public StepFunctionsActivitiesImpl(Connections connections) {
    AwsCalls calls = new AwsCalls(connections);
    this.starts = new ExecutionStart(calls);
    this.descriptions = new Descriptions(calls);
    this.stops = new ExecutionStop(calls);
    this.histories = new Histories(calls);
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
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return histories.page(query, activity());
  }

  private static ActivityInfo activity() {
    return Activity.getExecutionContext().getInfo();
  }
}
