package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnClose;
import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.policy.RedrivePolicy;
import io.github.temporalsfn.workflows.policy.WaitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How an execution is waited for, and what becomes of it and of the workflow when the wait is over.
 *
 * @param onCancel {@code null}: by who created the execution
 * @param onTimeout likewise
 * @param redrive how often it is redriven when it fails
 */
public record FollowRequest(
    WaitPolicy waitPolicy,
    @Nullable OnClose onCancel,
    @Nullable OnClose onTimeout,
    OnFailure onFailure,
    RedrivePolicy redrive) {

  /**
   * Whether a cancel stops the execution. Whoever starts it stops it, unless told otherwise.
   *
   * @param owned whether this run has started or redriven it
   */
  public boolean stopsOnCancel(boolean owned) {
    return stops(onCancel, owned);
  }

  /** Whether a limit of the wait stops the execution. */
  public boolean stopsOnTimeout(boolean owned) {
    return stops(onTimeout, owned);
  }

  private static boolean stops(@Nullable OnClose given, boolean owned) {
    return given == null ? owned : given == OnClose.STOP;
  }
}
