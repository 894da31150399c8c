package io.github.temporalsfn.workflows.activity;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
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
    return JsonPayload.of(
        activities.startExecution(read("StartExecution", command, StartCommand.class)));
  }

  @Override
  public RawValue describeExecution(@Nullable RawValue query) {
    return JsonPayload.of(
        activities.describeExecution(read("DescribeExecution", query, DescribeQuery.class)));
  }

  @Override
  public RawValue getExecutionOutput(@Nullable RawValue query) {
    return JsonPayload.of(
        activities.getExecutionOutput(read("GetExecutionOutput", query, DescribeQuery.class)));
  }

  @Override
  public RawValue stopExecution(@Nullable RawValue command) {
    return JsonPayload.of(
        activities.stopExecution(read("StopExecution", command, StopCommand.class)));
  }

  @Override
  public RawValue getExecutionHistory(@Nullable RawValue query) {
    return JsonPayload.of(
        activities.getExecutionHistory(read("GetExecutionHistory", query, HistoryQuery.class)));
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
