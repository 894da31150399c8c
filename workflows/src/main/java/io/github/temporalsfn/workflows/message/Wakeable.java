package io.github.temporalsfn.workflows.message;

import io.temporal.workflow.SignalMethod;

/** The signal that every waiting workflow takes. */
public interface Wakeable {
  // No parameters: Temporal then accepts whatever argument comes, and no hint is lost.
  @SignalMethod(
      name = "executionStatusChanged",
      description = "A hint that the execution's status changed: AWS is asked now.")
  void executionStatusChanged();
}
