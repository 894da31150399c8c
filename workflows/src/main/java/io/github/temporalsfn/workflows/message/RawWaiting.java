package io.github.temporalsfn.workflows.message;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;

/**
 * The messages that every waiting workflow takes. None has parameters: Temporal then accepts
 * whatever argument comes, and no message is lost.
 */
public interface RawWaiting extends RawStatus {
  @SignalMethod(
      name = "executionStatusChanged",
      description = "A hint that the execution's status changed: AWS is asked now.")
  void executionStatusChanged();

  /** An {@link io.github.temporalsfn.workflows.ExecutionProgress} with the running states. */
  @UpdateMethod(
      name = "refresh",
      description = "Asks AWS now: the status, and the states that the execution is in.")
  RawValue refresh();

  /** An {@link io.github.temporalsfn.workflows.ExecutionProgress} of how the execution ended. */
  @UpdateMethod(
      name = "stop",
      description = "Stops the execution; the workflow then ends as ExecutionAborted.")
  RawValue stop();
}
