package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** AwaitExecution as it looks on the wire. */
@WorkflowInterface
public interface FakeAwait extends FakeWaiting {
  @WorkflowMethod(name = "AwaitExecution")
  RawValue run(RawValue input);
}
