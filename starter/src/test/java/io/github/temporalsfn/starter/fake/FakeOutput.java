package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** GetExecutionOutput as it looks on the wire. */
@WorkflowInterface
public interface FakeOutput extends FakeMessages {
  @WorkflowMethod(name = "GetExecutionOutput")
  RawValue run(RawValue input);
}
