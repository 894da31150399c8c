package io.github.temporalsfn.workflows.execution;

import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * What signals and updates ask of a run. Their handlers leave it here and wait for the run, which
 * alone talks to AWS: any number of hints asks for one question, any number of stops for one stop.
 */
public final class Messages {
  private boolean hinted;
  private boolean waiting;
  private boolean closed;
  private int questions;
  private @Nullable CompletablePromise<@Nullable Void> stop;

  /** Somebody says that the status changed. */
  public void hint() {
    hinted = true;
  }

  /** Has AWS asked now, and returns when it was; at once where there is nothing to ask yet. */
  public void refresh() {
    if (waiting) {
      int before = questions;
      hinted = true;
      Workflow.await(() -> questions > before || !waiting);
    }
  }

  /**
   * Has the execution stopped, and returns when the run knows how it ended.
   *
   * @throws ApplicationFailure when AWS refuses the stop, and the run goes on
   */
  public void stop() {
    if (closed) {
      return;
    }
    if (stop == null) {
      stop = Workflow.newPromise();
    }
    stop.get();
  }

  /** The run has begun to wait, or goes on with it: there is somebody who asks AWS. */
  void waiting(boolean isWaiting) {
    waiting = isWaiting;
  }

  boolean isHinted() {
    return hinted;
  }

  boolean isStopWanted() {
    return stop != null;
  }

  /** Whether a sleep should end early. */
  boolean areUrgent() {
    return hinted || stop != null;
  }

  /** The question that answers every hint so far is about to be asked. */
  void followHints() {
    hinted = false;
  }

  void asked() {
    questions++;
  }

  void stopFailed(ApplicationFailure refusal) {
    if (stop != null) {
      stop.completeExceptionally(refusal);
      stop = null;
    }
  }

  /** The run is about to end: whoever waits for it is let go, and has been when this returns. */
  public void close() {
    closed = true;
    waiting = false;
    if (stop != null) {
      stop.complete(null);
    }
    Workflow.newDetachedCancellationScope(() -> Workflow.await(Workflow::isEveryHandlerFinished))
        .run();
  }
}
