package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/** What came of asking AWS about an execution. */
sealed interface Answer {
  /** AWS described it. */
  record Described(ExecutionDescription description) implements Answer {}

  /** AWS knows no such execution, or not yet. */
  record NotFound(ApplicationFailure failure) implements Answer {}

  /** AWS did not let us ask. */
  record Denied(ApplicationFailure failure) implements Answer {}

  /** Asking again would not help. */
  record Refused(ApplicationFailure failure) implements Answer {}

  /** The worker's request budget had no room for the question. */
  record PutOff(Duration retryAfter) implements Answer {}

  /** No answer, for now. */
  record Missing(String reason) implements Answer {}
}
