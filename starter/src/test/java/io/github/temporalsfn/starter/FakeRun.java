package io.github.temporalsfn.starter;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** RunStateMachine as it looks on the wire. */
@WorkflowInterface
public interface FakeRun {
  @WorkflowMethod(name = "RunStateMachine")
  RawValue run(RawValue input);

  @QueryMethod(name = "status")
  RawValue status();

  @SignalMethod(name = "finish")
  void finish();
}
