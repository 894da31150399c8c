package io.github.temporalsfn.starter.fake;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.UpdateMethod;

/** What workflows answer besides that wait for an execution's end, on the wire. */
public interface FakeWaiting extends FakeMessages {
  @UpdateMethod(name = "stop")
  RawValue stop();

  @UpdateMethod(name = "refresh")
  RawValue refresh();
}
