package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;

/** What all workflows answer, on the wire. */
public interface FakeMessages {
  @QueryMethod(name = "status")
  RawValue status();

  @SignalMethod(name = "finish")
  void finish();
}
