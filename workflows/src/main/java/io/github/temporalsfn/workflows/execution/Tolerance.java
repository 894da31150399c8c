package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a wait puts up with what is no answer: an execution that AWS does not know, a permission
 * that got lost, an output that is late.
 */
final class Tolerance {
  private static final Duration NOT_FOUND = Duration.ofSeconds(10);
  private static final Duration DENIED = Duration.ofHours(1);
  private static final Duration OUTPUT_MISSING = Duration.ofSeconds(60);

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private @Nullable Long deniedSince;
  private @Nullable Long notFoundSince;
  private @Nullable Long outputMissingSince;

  Tolerance(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  void resume(CarriedState state) {
    deniedSince = state.deniedSince();
    notFoundSince = state.notFoundSince();
    outputMissingSince = state.outputMissingSince();
  }

  /** Begins anew. */
  void forget() {
    deniedSince = null;
    notFoundSince = null;
    outputMissingSince = null;
  }

  /**
   * AWS has described the execution.
   *
   * @return whether its output is late
   */
  boolean described() {
    deniedSince = null;
    notFoundSince = null;
    boolean isLate = execution.ending().isPresent() && !execution.hasEnded();
    if (isLate) {
      outputMissing();
    } else {
      outputMissingSince = null;
    }
    return isLate;
  }

  /**
   * What was just started is not known everywhere at once; what AWS deletes stays unknown.
   *
   * @param isNew whether the execution is so new that AWS need not know it
   */
  void notFound(ApplicationFailure failure, boolean isNew) {
    long now = Workflow.currentTimeMillis();
    notFoundSince = notFoundSince == null ? Long.valueOf(now) : notFoundSince;
    boolean wasKnown = execution.polls() > 0;
    if (!isNew && now - notFoundSince >= NOT_FOUND.toMillis()) {
      throw wasKnown ? gone(failure) : failure;
    }
    execution.note("AWS does not know the execution" + (wasKnown ? " any more" : " yet"));
  }

  private ApplicationFailure gone(ApplicationFailure failure) {
    return FailureType.ExecutionDoesNotExist.failure(
        failure.getOriginalMessage()
            + "; AWS knew it before: its state machine has been deleted, or it ended longer ago than"
            + " AWS keeps executions (90 days by default) "
            + FailureMessage.where(execution.result()),
        execution.result());
  }

  /**
   * A permission or a connection that was never there ends the wait; one that got lost may come
   * back, and the execution runs on meanwhile.
   */
  void refused(ApplicationFailure failure) {
    if (execution.polls() == 0) {
      throw failure;
    }
    long now = Workflow.currentTimeMillis();
    deniedSince = deniedSince == null ? Long.valueOf(now) : deniedSince;
    if (now - deniedSince >= DENIED.toMillis()) {
      throw FailureType.of(failure.getType())
          .orElseThrow()
          .failure(
              failure.getOriginalMessage()
                  + "; refused for "
                  + Text.duration(DENIED)
                  + ", the execution may still be running "
                  + FailureMessage.where(execution.result()),
              execution.result());
    }
    execution.note(failure.getOriginalMessage());
  }

  private void outputMissing() {
    long now = Workflow.currentTimeMillis();
    outputMissingSince = outputMissingSince == null ? Long.valueOf(now) : outputMissingSince;
    if (now - outputMissingSince < OUTPUT_MISSING.toMillis()) {
      return;
    }
    calls.outputInHistory(execution.latest().executionArn()).ifPresent(execution::outputInHistory);
    if (!execution.hasEnded()) {
      throw FailureType.OutputNotAvailable.failure(
          execution.subject()
              + " SUCCEEDED, but AWS shows no output after "
              + Text.duration(OUTPUT_MISSING)
              + " "
              + FailureMessage.where(execution.result()),
          execution.result());
    }
  }

  @Nullable Long deniedSince() {
    return deniedSince;
  }

  @Nullable Long notFoundSince() {
    return notFoundSince;
  }

  @Nullable Long outputMissingSince() {
    return outputMissingSince;
  }
}
