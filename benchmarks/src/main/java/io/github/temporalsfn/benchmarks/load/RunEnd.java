package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TerminatedFailure;
import org.jspecify.annotations.Nullable;

/**
 * What Temporal says has become of a run.
 *
 * @param how the status in its result, the type of its failure, {@link #CANCELED}, or {@link #OPEN}
 * @param result its result, or the details of its failure
 * @param message of its failure; else empty
 */
public record RunEnd(String how, @Nullable ExecutionResult result, String message) {
  /** It was canceled, and has ended so. */
  static final String CANCELED = "CANCELED";

  /** It has not ended, not by itself, or Temporal knows nothing of it. */
  static final String OPEN = "OPEN";

  static RunEnd returned(ExecutionResult result) {
    return new RunEnd(result.status(), result, "");
  }

  /** Nobody waits any longer for its end. */
  static RunEnd open(String why) {
    return new RunEnd(OPEN, null, why);
  }

  static RunEnd failed(WorkflowFailedException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof CanceledFailure) {
      return new RunEnd(CANCELED, null, "");
    }
    if (cause instanceof ApplicationFailure application) {
      return new RunEnd(
          application.getType(), details(application), application.getOriginalMessage());
    }
    return cause instanceof TerminatedFailure
        ? open("was terminated")
        : new RunEnd("UNEXPECTED", null, String.valueOf(cause));
  }

  private static @Nullable ExecutionResult details(ApplicationFailure failure) {
    return failure.getDetails().getSize() == 0
        ? null
        : failure.getDetails().get(ExecutionResult.class);
  }
}
