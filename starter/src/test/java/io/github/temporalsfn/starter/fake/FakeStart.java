package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** StartExecution as it looks on the wire. */
@WorkflowInterface
public interface FakeStart extends FakeMessages {
  @WorkflowMethod(name = "StartExecution")
  RawValue run(RawValue input);
}
