package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A write that is tried until AWS has answered it. It goes in rounds of an activity's attempts, and
 * between them the run says what AWS answers instead: throttling and full quotas last minutes.
 *
 * <p>A cancel never interrupts an attempt, since nobody could then tell what it did; it only keeps
 * another one from being made.
 */
final class InsistentCall {
  private static final Duration FIRST_ROUND = Duration.ofMinutes(1);
  private static final Duration ROUND = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final TrackedExecution execution;
  private final Deadline deadline;
  private final BooleanSupplier isUnwanted;

  /**
   * Prepares a call.
   *
   * @param deadline when the last attempt may begin
   * @param isUnwanted whether somebody has lost patience, other than by a cancel
   */
  InsistentCall(TrackedExecution execution, Deadline deadline, BooleanSupplier isUnwanted) {
    this.execution = execution;
    this.deadline = deadline;
    this.isUnwanted = isUnwanted;
  }

  /** Makes one round, for as long as it is given. */
  @FunctionalInterface
  interface Round<T> {
    Promise<T> begin(WriteLimits limits);
  }

  /** Returns when the outcome is known, or nothing more will be tried. Throws no failure of AWS. */
  <T> Outcome<T> make(Round<T> call) {
    if (isInterrupted()) {
      return new Outcome.NotTried<>();
    }
    for (int round = 0; ; round++) {
      Duration left = deadline.left(Workflow.currentTimeMillis());
      WriteLimits limits = WriteLimits.round(round == 0 ? FIRST_ROUND : ROUND, round > 0, left);
      Outcome<T> outcome = round(call, limits);
      if (!(outcome instanceof Outcome.Unknown<T> unknown) || isInterrupted()) {
        return outcome;
      }
      execution.note(unknown.reason() + "; it is tried again every minute");
      if (!pause() || isInterrupted()) {
        return outcome;
      }
    }
  }

  /** Shorter and shorter before the deadline; whether there is time for another round. */
  private boolean pause() {
    Duration half = deadline.left(Workflow.currentTimeMillis()).dividedBy(2);
    Duration pause = half.compareTo(LONGEST_PAUSE) < 0 ? half : LONGEST_PAUSE;
    if (pause.compareTo(SHORTEST_PAUSE) < 0) {
      return false;
    }
    try {
      Workflow.await(pause, isUnwanted::getAsBoolean);
    } catch (CanceledFailure canceled) {
      // seen again by whoever asks isInterrupted
    }
    return true;
  }

  private <T> Outcome<T> round(Round<T> call, WriteLimits limits) {
    CompletablePromise<T> answer = Workflow.newPromise();
    CancellationScope attempts =
        Workflow.newDetachedCancellationScope(() -> answer.completeFrom(call.begin(limits)));
    attempts.run();
    try {
      Workflow.await(() -> answer.isCompleted() || isUnwanted.getAsBoolean());
    } catch (CanceledFailure canceled) {
      // seen again by whoever asks isInterrupted
    }
    if (!answer.isCompleted()) {
      attempts.cancel();
      Workflow.newDetachedCancellationScope(() -> Workflow.await(answer::isCompleted)).run();
    }
    return outcome(answer);
  }

  /** Whether the caller was cancelled, or does not want it any more. */
  boolean isInterrupted() {
    return CancellationScope.current().isCancelRequested() || isUnwanted.getAsBoolean();
  }

  /** Waits for an answer and tells what it means. */
  static <T> Outcome<T> outcome(Promise<T> answer) {
    if (answer.getFailure() == null) {
      return new Outcome.Done<>(answer.get());
    }
    if (answer.getFailure() instanceof ActivityFailure failure
        && failure.getCause() instanceof ApplicationFailure reason) {
      return FailureType.of(reason.getType())
          .<Outcome<T>>map(type -> new Outcome.Refused<>(type, reason.getOriginalMessage()))
          .orElseGet(() -> new Outcome.Unknown<>(reason.getOriginalMessage()));
    }
    return new Outcome.Unknown<>("AWS did not answer in time");
  }
}
