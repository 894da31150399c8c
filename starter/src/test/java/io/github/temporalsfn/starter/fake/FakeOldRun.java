package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** RunStateMachine of a worker that knows no updates, as it looks on the wire. */
@WorkflowInterface
public interface FakeOldRun extends FakeMessages {
  @WorkflowMethod(name = "RunStateMachine")
  RawValue run(RawValue input);
}
