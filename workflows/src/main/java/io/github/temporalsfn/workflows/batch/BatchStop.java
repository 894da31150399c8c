package io.github.temporalsfn.workflows.batch;

import io.temporal.workflow.Workflow;

/** Whether the update {@code stop} has asked for the end, and whether that has come. */
final class BatchStop {
  private boolean wanted;
  private boolean over;

  /** Asks for the end, and returns when it has come. */
  void request() {
    wanted = true;
    Workflow.await(() -> over);
  }

  boolean isWanted() {
    return wanted;
  }

  /** The batch has ended: whoever waits for it has been let go when this returns. */
  void ended() {
    over = true;
    Workflow.newDetachedCancellationScope(() -> Workflow.await(Workflow::isEveryHandlerFinished))
        .run();
  }
}
