package io.github.temporalsfn.workflows.execution;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A sleep on a durable timer that a message cuts short. */
final class WakeableSleep {
  private static final Duration HINTS_COALESCE = Duration.ofSeconds(1);

  private final Messages messages;

  WakeableSleep(Messages messages) {
    this.messages = messages;
  }

  /**
   * Sleeps until that time, or until a message wants something; a hint no earlier than a second
   * after the last question.
   *
   * @param due epoch milliseconds
   * @param askedAt when AWS was last asked, in epoch milliseconds
   * @param purpose what comes then, for the timer's label
   * @param state how things are, for the timer's label
   */
  void until(long due, long askedAt, String purpose, String state) {
    long now = Workflow.currentTimeMillis();
    if (!messages.areUrgent() && due > now) {
      Duration interval = Duration.ofMillis(due - now);
      sleep(interval, label(interval, purpose, state), messages::areUrgent);
    }
    if (messages.isHinted()) {
      long allowed = Math.min(askedAt + HINTS_COALESCE.toMillis(), due);
      long early = allowed - Workflow.currentTimeMillis();
      if (early > 0) {
        Workflow.sleep(Duration.ofMillis(early));
      }
    }
  }

  /** Sleeps until that time, or until somebody wants the execution stopped; hints can wait. */
  void untilStopOr(long due, String purpose, String state) {
    long now = Workflow.currentTimeMillis();
    if (!messages.isStopWanted() && due > now) {
      Duration interval = Duration.ofMillis(due - now);
      sleep(interval, label(interval, purpose, state), messages::isStopWanted);
    }
  }

  private static String label(Duration interval, String purpose, String state) {
    return purpose + " in " + Text.duration(interval) + ", " + state;
  }

  private static void sleep(Duration interval, String label, BooleanSupplier isOver) {
    CompletablePromise<Void> timer = Workflow.newPromise();
    TimerOptions labelled = TimerOptions.newBuilder().setSummary(Text.summary(label)).build();
    // Detached: a cancelled workflow lets its timer lapse. To cancel it would cost an event, and
    // the in-memory server loses the run when the timer fires in that very moment.
    CancellationScope scope =
        Workflow.newDetachedCancellationScope(
            () -> timer.completeFrom(Workflow.newTimer(interval, labelled)));
    scope.run();
    Workflow.await(() -> isOver.getAsBoolean() || timer.isCompleted());
    if (!timer.isCompleted()) {
      scope.cancel();
    }
  }
}
