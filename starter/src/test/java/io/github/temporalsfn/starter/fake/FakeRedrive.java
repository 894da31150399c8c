package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** RedriveExecution as it looks on the wire. */
@WorkflowInterface
public interface FakeRedrive extends FakeWaiting {
  @WorkflowMethod(name = "RedriveExecution")
  RawValue run(RawValue input);
}
