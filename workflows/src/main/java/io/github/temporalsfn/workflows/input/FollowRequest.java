package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnClose;
import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.execution.WaitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How an execution is waited for, and what becomes of it and of the workflow when the wait is over.
 *
 * @param onCancel {@code null}: by who created the execution
 * @param onTimeout likewise
 */
public record FollowRequest(
    WaitPolicy waitPolicy,
    @Nullable OnClose onCancel,
    @Nullable OnClose onTimeout,
    OnFailure onFailure) {

  /** Whether a cancel stops the execution. Whoever starts it stops it, unless told otherwise. */
  public boolean stopsOnCancel(boolean attached) {
    return stops(onCancel, attached);
  }

  /** Whether a limit of the wait stops the execution. */
  public boolean stopsOnTimeout(boolean attached) {
    return stops(onTimeout, attached);
  }

  private static boolean stops(@Nullable OnClose given, boolean attached) {
    return given == null ? !attached : given == OnClose.STOP;
  }
}
