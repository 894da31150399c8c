package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** RunStateMachine as it looks on the wire. */
@WorkflowInterface
public interface FakeRun extends FakeWaiting {
  @WorkflowMethod(name = "RunStateMachine")
  RawValue run(RawValue input);
}
