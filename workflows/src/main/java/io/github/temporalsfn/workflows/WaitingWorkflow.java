package io.github.temporalsfn.workflows;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;

/** The messages that every workflow takes which waits for an execution. */
public interface WaitingWorkflow {
  /** The execution as far as it is known, and when AWS is asked next. */
  @QueryMethod(
      name = "status",
      description = "The execution as far as it is known, and when AWS is asked next.")
  ExecutionProgress status();

  /** A hint, from anyone: ask AWS now. Hints coalesce to at most one question a second. */
  @SignalMethod(
      name = "executionStatusChanged",
      description = "A hint that the execution's status changed: AWS is asked now.")
  void executionStatusChanged();

  /** Asks AWS now, and tells what it answers and which states the execution is in. */
  @UpdateMethod(
      name = "refresh",
      description = "Asks AWS now: the status, and the states that the execution is in.")
  ExecutionProgress refresh();

  /**
   * Stops the execution and returns how it ended. The workflow then ends as {@code
   * ExecutionAborted}, or with the result that won. Fails where AWS refuses the stop, and the wait
   * goes on.
   */
  @UpdateMethod(
      name = "stop",
      description = "Stops the execution; the workflow then ends as ExecutionAborted.")
  ExecutionProgress stop();
}
