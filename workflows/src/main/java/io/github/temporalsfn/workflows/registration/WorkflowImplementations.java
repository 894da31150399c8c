package io.github.temporalsfn.workflows.registration;

import io.github.temporalsfn.workflows.await.AwaitExecutionImpl;
import io.github.temporalsfn.workflows.batch.RunStateMachineBatchImpl;
import io.github.temporalsfn.workflows.output.GetExecutionOutputImpl;
import io.github.temporalsfn.workflows.redrive.RedriveExecutionImpl;
import io.github.temporalsfn.workflows.run.RunStateMachineImpl;
import io.github.temporalsfn.workflows.start.StartExecutionImpl;

/** What a worker registers to run every workflow of this package. */
public final class WorkflowImplementations {
  private WorkflowImplementations() {}

  /** For {@code Worker.registerWorkflowImplementationTypes} and {@code WorkflowReplayer}. */
  public static Class<?>[] all() {
    return new Class<?>[] {
      RunStateMachineImpl.class,
      RunStateMachineBatchImpl.class,
      StartExecutionImpl.class,
      AwaitExecutionImpl.class,
      GetExecutionOutputImpl.class,
      RedriveExecutionImpl.class
    };
  }
}
