package io.github.temporalsfn.workflows.output;

import io.github.temporalsfn.workflows.message.RawStatus;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.github.temporalsfn.workflows.GetExecutionOutput} as its implementation sees it:
 * payloads raw, so that no data converter can refuse or change them, and a second argument, which
 * catches one too many.
 */
@WorkflowInterface
public interface RawGetExecutionOutput extends RawStatus {
  @WorkflowMethod(name = "GetExecutionOutput")
  RawValue getOutput(@Nullable RawValue input, @Nullable RawValue second);
}
