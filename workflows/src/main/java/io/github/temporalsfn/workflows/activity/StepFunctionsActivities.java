package io.github.temporalsfn.workflows.activity;

import io.temporal.activity.ActivityInterface;

/**
 * The port to AWS. The activity types are AWS's actions, and {@code CheckConnection}; each is
 * usable alone, from any workflow in any language. Documents in the records are JSON text, as in
 * AWS; dates are ISO-8601 in UTC with milliseconds.
 *
 * <p>They fail with an {@code ApplicationFailure} of a {@link
 * io.github.temporalsfn.workflows.FailureType}, or of a {@link TransientFailure} where asking again
 * helps.
 */
@ActivityInterface
public interface StepFunctionsActivities {
  /** Starts the execution of that name, or finds the one that an earlier attempt started. */
  StartedExecution startExecution(StartCommand command);

  /** The execution's state, with output, error and cause where it has ended. */
  ExecutionDescription describeExecution(DescribeQuery query);

  /** The output of an execution that SUCCEEDED; any other status fails. */
  ExecutionOutput getExecutionOutput(DescribeQuery query);

  /** Stops the execution. One that has ended already is left as it is. */
  StoppedExecution stopExecution(StopCommand command);

  /**
   * Redrives the execution, unless it has been redriven since {@code redriveCount}. The execution
   * goes on at the steps that failed; an old status may still be read for a while.
   */
  RedrivenExecution redriveExecution(RedriveCommand command);

  /**
   * Runs an Express workflow and waits for its end, five minutes at most. Never repeat it blindly:
   * {@link TransientFailure#Throttled} and {@link TransientFailure#NotSent} tell that nothing was
   * started; after anything else it may have run.
   */
  SyncExecution startSyncExecution(SyncStartCommand command);

  /** The state machine's type, which never changes; asked once by each worker. */
  StateMachineDescription describeStateMachine(StateMachineQuery query);

  /** One page of the execution's history. */
  ExecutionHistory getExecutionHistory(HistoryQuery query);

  /**
   * Looks at a connection from where the worker is: identity, endpoint, clock, and each permission
   * that runs need. Starts nothing. Fails only for a connection that is unknown or a request that
   * is invalid or not allowed; whatever else is wrong is in the report.
   */
  ConnectionReport checkConnection(ConnectionQuery query);
}
