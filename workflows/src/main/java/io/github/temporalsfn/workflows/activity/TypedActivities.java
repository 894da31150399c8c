package io.github.temporalsfn.workflows.activity;

import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;

/** The caller's side of {@link RawStepFunctionsActivities}: records in, records out. */
public final class TypedActivities implements StepFunctionsActivities {
  private final RawStepFunctionsActivities stub;

  /** Calls by that stub. */
  public TypedActivities(RawStepFunctionsActivities stub) {
    this.stub = stub;
  }

  @Override
  public StartedExecution startExecution(StartCommand command) {
    return read(stub.startExecution(JsonPayload.of(command)), StartedExecution.class);
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    return read(stub.describeExecution(JsonPayload.of(query)), ExecutionDescription.class);
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    return read(stub.getExecutionOutput(JsonPayload.of(query)), ExecutionOutput.class);
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    return read(stub.stopExecution(JsonPayload.of(command)), StoppedExecution.class);
  }

  @Override
  public RedrivenExecution redriveExecution(RedriveCommand command) {
    return read(stub.redriveExecution(JsonPayload.of(command)), RedrivenExecution.class);
  }

  @Override
  public SyncExecution startSyncExecution(SyncStartCommand command) {
    return read(stub.startSyncExecution(JsonPayload.of(command)), SyncExecution.class);
  }

  @Override
  public StateMachineDescription describeStateMachine(StateMachineQuery query) {
    return read(stub.describeStateMachine(JsonPayload.of(query)), StateMachineDescription.class);
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return read(stub.getExecutionHistory(JsonPayload.of(query)), ExecutionHistory.class);
  }

  @Override
  public ConnectionReport checkConnection(ConnectionQuery query) {
    return read(stub.checkConnection(JsonPayload.of(query)), ConnectionReport.class);
  }

  private static <T> T read(RawValue result, Class<T> type) {
    return JsonPayload.read(result, type);
  }
}
