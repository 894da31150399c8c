package io.github.temporalsfn.workflows.activity;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a worker registers: the activities behind payloads. An argument that cannot be read fails
 * the activity once, as {@code InvalidRequest}, and is not repeated.
 */
public final class RawActivities implements RawStepFunctionsActivities {
  private final StepFunctionsActivities activities;

  /** Payloads for those activities. */
  public RawActivities(StepFunctionsActivities activities) {
    this.activities = activities;
  }

  @Override
  public RawValue startExecution(@Nullable RawValue command) {
    return call("StartExecution", command, StartCommand.class, activities::startExecution);
  }

  @Override
  public RawValue describeExecution(@Nullable RawValue query) {
    return call("DescribeExecution", query, DescribeQuery.class, activities::describeExecution);
  }

  @Override
  public RawValue getExecutionOutput(@Nullable RawValue query) {
    return call("GetExecutionOutput", query, DescribeQuery.class, activities::getExecutionOutput);
  }

  @Override
  public RawValue stopExecution(@Nullable RawValue command) {
    return call("StopExecution", command, StopCommand.class, activities::stopExecution);
  }

  @Override
  public RawValue redriveExecution(@Nullable RawValue command) {
    return call("RedriveExecution", command, RedriveCommand.class, activities::redriveExecution);
  }

  @Override
  public RawValue startSyncExecution(@Nullable RawValue command) {
    return call(
        "StartSyncExecution", command, SyncStartCommand.class, activities::startSyncExecution);
  }

  @Override
  public RawValue describeStateMachine(@Nullable RawValue query) {
    return call(
        "DescribeStateMachine", query, StateMachineQuery.class, activities::describeStateMachine);
  }

  @Override
  public RawValue getExecutionHistory(@Nullable RawValue query) {
    return call("GetExecutionHistory", query, HistoryQuery.class, activities::getExecutionHistory);
  }

  @Override
  public RawValue checkConnection(@Nullable RawValue query) {
    return call("CheckConnection", query, ConnectionQuery.class, activities::checkConnection);
  }

  private static <T> RawValue call(
      String activity, @Nullable RawValue argument, Class<T> type, Function<T, Object> action) {
    return JsonPayload.of(action.apply(read(activity, argument, type)));
  }

  private static <T> T read(String activity, @Nullable RawValue argument, Class<T> type) {
    if (argument == null) {
      throw invalid(activity, "takes one argument, an object; there is none");
    }
    try {
      T read = JsonPayload.read(argument, type);
      if (read == null) {
        throw invalid(activity, "takes one argument, an object; it is null");
      }
      return read;
    } catch (JsonSyntaxException e) {
      throw invalid(activity, "takes one argument, an object: " + e.getMessage());
    }
  }

  private static ApplicationFailure invalid(String activity, String rule) {
    return FailureType.InvalidRequest.failure(activity + ": " + rule);
  }
}
