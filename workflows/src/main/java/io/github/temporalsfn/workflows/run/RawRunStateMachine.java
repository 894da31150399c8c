package io.github.temporalsfn.workflows.run;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.github.temporalsfn.workflows.RunStateMachine} as its implementation sees it: payloads
 * raw, so that no data converter can refuse or change them, and a second argument, which catches
 * one too many and carries the state of a continue-as-new.
 */
@WorkflowInterface
public interface RawRunStateMachine {
  @WorkflowMethod(name = "RunStateMachine")
  RawValue run(@Nullable RawValue input, @Nullable RawValue second);

  @QueryMethod(
      name = "status",
      description = "The execution as far as it is known, and when AWS is asked next.")
  RawValue status();

  // No parameters: Temporal then accepts whatever argument comes, and no hint is lost.
  @SignalMethod(
      name = "executionStatusChanged",
      description = "A hint that the execution's status changed: AWS is asked now.")
  void executionStatusChanged();
}
