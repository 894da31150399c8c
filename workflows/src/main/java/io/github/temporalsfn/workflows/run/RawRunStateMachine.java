package io.github.temporalsfn.workflows.run;

import io.github.temporalsfn.workflows.message.RawWaiting;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.github.temporalsfn.workflows.RunStateMachine} as its implementation sees it: payloads
 * raw, so that no data converter can refuse or change them, and a second argument, which catches
 * one too many and carries the state of a continue-as-new.
 */
@WorkflowInterface
public interface RawRunStateMachine extends RawWaiting {
  @WorkflowMethod(name = "RunStateMachine")
  RawValue run(@Nullable RawValue input, @Nullable RawValue second);
}
