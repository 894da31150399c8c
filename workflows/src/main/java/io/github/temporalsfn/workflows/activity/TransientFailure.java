package io.github.temporalsfn.workflows.activity;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity should be tried again. The name of the constant is the failure's {@code type};
 * none of these ends a workflow.
 */
public enum TransientFailure {
  /** AWS's request rate is used up. */
  Throttled,
  /** The account has as many open executions as its quota allows. */
  ExecutionLimitExceeded,
  /** The request never reached AWS: no connection was made. */
  NotSent,
  /** AWS did not answer, or with an error of its own. */
  Unavailable;

  /**
   * Whether a failure of that type tells that AWS did nothing, so that even what must not happen
   * twice may be tried again.
   */
  public static boolean tellsThatNothingHappened(String type) {
    return type.equals(Throttled.name()) || type.equals(NotSent.name());
  }

  /** A retryable failure of this type, which Temporal's SDK does not log as an error. */
  public ApplicationFailure failure(String message) {
    return failure(message, null);
  }

  /**
   * The same with a time of its own for the next attempt.
   *
   * @param retryAfter when to try again; {@code null}: when the caller's retry policy says
   */
  public ApplicationFailure failure(String message, @Nullable Duration retryAfter) {
    ApplicationFailure failure =
        ApplicationFailure.newBuilder()
            .setType(name())
            .setMessage(message)
            .setCategory(ApplicationErrorCategory.BENIGN)
            .setNextRetryDelay(retryAfter)
            .build();
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
