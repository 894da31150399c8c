package io.github.temporalsfn.workflows.activity;

import io.temporal.activity.ActivityInterface;
import io.temporal.common.converter.RawValue;
import org.jspecify.annotations.Nullable;

/**
 * {@link StepFunctionsActivities} as payloads, between which no data converter stands: one that
 * refuses an argument would fail the activity again and again, and repeat the argument in every
 * failure's message. A payload codec still applies.
 */
@ActivityInterface
public interface RawStepFunctionsActivities {
  RawValue startExecution(@Nullable RawValue command);

  RawValue describeExecution(@Nullable RawValue query);

  RawValue getExecutionOutput(@Nullable RawValue query);

  RawValue stopExecution(@Nullable RawValue command);

  RawValue redriveExecution(@Nullable RawValue command);

  RawValue startSyncExecution(@Nullable RawValue command);

  RawValue describeStateMachine(@Nullable RawValue query);

  RawValue getExecutionHistory(@Nullable RawValue query);

  RawValue checkConnection(@Nullable RawValue query);
}
