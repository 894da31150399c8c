package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits for an execution's end: asks AWS, sleeps on a durable timer for the next interval, asks
 * again. A hint cuts the sleep short. DescribeExecution alone tells the truth; whatever it says
 * that is no ending means: keep waiting.
 */
public final class ExecutionWait {
  private static final Duration HINTS_COALESCE = Duration.ofSeconds(1);
  // DescribeExecution is eventually consistent (API reference), so what it does not show yet is
  // asked for again, soon and for a while.
  private static final PollSchedule SOON =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(10));
  private static final Duration OUTPUT_MISSING = Duration.ofSeconds(60);
  private static final Duration DENIED = Duration.ofHours(1);

  private final WaitPolicy policy;
  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final ExecutionOrigin origin;
  private final Hints hints;

  private long waitingSince;
  private boolean asksNow;
  private int intervals;
  private int soonIntervals; // in a row; 0: the next interval is the policy's
  private long askedAt;
  private @Nullable Long deniedSince;
  private @Nullable Long outputMissingSince;

  /** A wait that begins with this run, from whose start {@code policy.timeout()} counts. */
  public ExecutionWait(
      WaitPolicy policy,
      StepFunctionsCalls calls,
      TrackedExecution execution,
      ExecutionOrigin origin,
      Hints hints) {
    this.policy = policy;
    this.calls = calls;
    this.execution = execution;
    this.origin = origin;
    this.hints = hints;
    this.waitingSince = Workflow.getInfo().getRunStartedTimestampMillis();
    this.asksNow = origin.isAskedAtOnce();
  }

  /** Goes on where an earlier run stopped. */
  public void resume(CarriedState state) {
    execution.carried(state);
    waitingSince = state.waitingSince();
    asksNow = false;
    intervals = state.intervals();
    askedAt = state.askedAt();
    if (state.hinted()) {
      hints.give();
    }
    deniedSince = state.deniedSince();
    outputMissingSince = state.outputMissingSince();
  }

  /**
   * Returns when there is nothing to wait for any more.
   *
   * @param input what the next run is started with when Temporal suggests to continue as new
   * @throws ApplicationFailure when asking on would not help
   */
  public WaitEnd awaitEnd(@Nullable RawValue input) {
    while (true) {
      if (!asksNow) {
        sleep();
      }
      asksNow = false;
      askedAt = Workflow.currentTimeMillis();
      if (isEnding(calls.describe(execution.latest().executionArn()))) {
        return WaitEnd.EXECUTION_ENDED;
      }
      if (attemptsAreExhausted()) {
        return WaitEnd.ATTEMPTS_EXHAUSTED;
      }
      if (Workflow.currentTimeMillis() >= deadline()) {
        return WaitEnd.TIMED_OUT;
      }
      if (Workflow.getInfo().isContinueAsNewSuggested()) {
        continueAsNew(input);
      }
    }
  }

  private void continueAsNew(@Nullable RawValue input) {
    Workflow.await(Workflow::isEveryHandlerFinished);
    Workflow.continueAsNew(input, JsonPayload.of(carry()));
  }

  /** What the next run needs to go on. */
  private CarriedState carry() {
    return new CarriedState(
        Workflow.getInfo().getRunId(),
        execution.latest(),
        execution.isAttached(),
        waitingSince,
        intervals,
        execution.polls(),
        askedAt,
        hints.arePending(),
        deniedSince,
        outputMissingSince);
  }

  /** An execution that has succeeded, and whose output is late, has a time limit of its own. */
  private boolean attemptsAreExhausted() {
    Integer maximum = policy.maximumAttempts();
    return maximum != null && execution.polls() >= maximum && execution.ending().isEmpty();
  }

  private boolean isEnding(Answer answer) {
    if (answer instanceof Answer.Described described) {
      deniedSince = null;
      execution.described(described.description());
      soonIntervals = 0;
      if (execution.ending().isPresent() && !execution.hasEnded()) {
        outputMissing();
      }
      return execution.hasEnded();
    }
    if (answer instanceof Answer.NotFound notFound) {
      long since = Workflow.currentTimeMillis() - waitingSince;
      if (execution.polls() > 0 || since > origin.unknownFor().toMillis()) {
        throw notFound.failure();
      }
      soonIntervals++;
      execution.note("AWS does not know the execution yet");
    } else if (answer instanceof Answer.Denied denied) {
      denied(denied.failure());
    } else if (answer instanceof Answer.Refused refused) {
      throw refused.failure();
    } else if (answer instanceof Answer.Missing missing) {
      execution.note(missing.reason());
    }
    return false;
  }

  private void outputMissing() {
    long now = Workflow.currentTimeMillis();
    outputMissingSince = outputMissingSince == null ? Long.valueOf(now) : outputMissingSince;
    if (now - outputMissingSince >= OUTPUT_MISSING.toMillis()) {
      throw FailureType.OutputNotAvailable.failure(
          execution.subject()
              + " SUCCEEDED, but AWS shows no output after "
              + Text.duration(OUTPUT_MISSING)
              + " "
              + FailureMessage.where(execution.result()),
          execution.result());
    }
    soonIntervals++;
  }

  /** A permission that was never there ends the wait; one that got lost may come back. */
  private void denied(ApplicationFailure failure) {
    if (execution.polls() == 0) {
      throw failure;
    }
    long now = Workflow.currentTimeMillis();
    deniedSince = deniedSince == null ? Long.valueOf(now) : deniedSince;
    if (now - deniedSince >= DENIED.toMillis()) {
      throw FailureType.AccessDenied.failure(
          failure.getOriginalMessage()
              + "; denied for "
              + Text.duration(DENIED)
              + ", the execution may still be running "
              + FailureMessage.where(execution.result()),
          execution.result());
    }
    execution.note(failure.getOriginalMessage());
  }

  private void sleep() {
    long now = Workflow.currentTimeMillis();
    long due = Math.min(now + nextInterval().toMillis(), deadline());
    execution.planned(due);
    if (!hints.arePending() && due > now) {
      sleepUntilHinted(Duration.ofMillis(due - now));
    }
    if (hints.arePending()) {
      long allowed = Math.min(askedAt + HINTS_COALESCE.toMillis(), due);
      long early = allowed - Workflow.currentTimeMillis();
      if (early > 0) {
        Workflow.sleep(Duration.ofMillis(early));
      }
      hints.follow();
    }
  }

  private Duration nextInterval() {
    String seed = execution.latest().executionArn();
    if (soonIntervals > 0) {
      return SOON.interval(soonIntervals - 1, seed);
    }
    return policy.schedule().interval(intervals++, seed);
  }

  private void sleepUntilHinted(Duration interval) {
    CompletablePromise<Void> timer = Workflow.newPromise();
    // Detached: a cancelled workflow lets its timer lapse. To cancel it would cost an event, and
    // the in-memory server loses the run when the timer fires in that very moment.
    CancellationScope scope =
        Workflow.newDetachedCancellationScope(
            () -> timer.completeFrom(Workflow.newTimer(interval, labelled(interval))));
    scope.run();
    Workflow.await(() -> hints.arePending() || timer.isCompleted());
    if (!timer.isCompleted()) {
      scope.cancel();
    }
  }

  private TimerOptions labelled(Duration interval) {
    Duration waited = Duration.ofMillis(Workflow.currentTimeMillis() - waitingSince);
    String label =
        "next check in "
            + Text.duration(interval)
            + ", "
            + execution.latest().status()
            + " for "
            + Text.duration(waited);
    return TimerOptions.newBuilder().setSummary(Text.summary(label)).build();
  }

  private long deadline() {
    Duration timeout = policy.timeout();
    return timeout == null ? Long.MAX_VALUE : waitingSince + timeout.toMillis();
  }
}
