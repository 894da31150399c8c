package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.github.temporalsfn.workflows.policy.WaitPolicy;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits for an execution's end: asks AWS, sleeps on a durable timer for the next interval, asks
 * again. A hint cuts the sleep short. DescribeExecution alone tells the truth; whatever it says
 * that is no ending means: keep waiting.
 */
public final class ExecutionWait {
  // DescribeExecution is eventually consistent (API reference), so what it does not show yet is
  // asked for again, soon and for a while.
  private static final PollSchedule SOON =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(10));

  private static final String SAFETY_CHECK = "watched, safety check";

  private final WaitPolicy policy;
  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final ExecutionOrigin origin;
  private final Messages messages;
  private final Tolerance tolerance;

  private long waitingSince;
  private Deadline deadline;
  private boolean asksNow;
  private int intervals;
  private int soonIntervals; // in a row; 0: the next interval is the policy's
  private long askedAt;
  private @Nullable Duration putOff; // the last question, which is owed
  private boolean isOwedUrgently;
  private int falseAlarms; // of this run: the next one is another to those who signal it

  /** A wait that begins with this run, from whose start {@code policy.timeout()} counts. */
  public ExecutionWait(
      WaitPolicy policy,
      StepFunctionsCalls calls,
      TrackedExecution execution,
      ExecutionOrigin origin,
      Messages messages) {
    this.policy = policy;
    this.calls = calls;
    this.execution = execution;
    this.origin = origin;
    this.messages = messages;
    this.tolerance = new Tolerance(calls, execution);
    this.waitingSince = Workflow.getInfo().getRunStartedTimestampMillis();
    this.deadline = Deadline.of(policy.timeout(), waitingSince, Workflow.getInfo());
    this.asksNow = origin.isAskedAtOnce();
  }

  /** Goes on where an earlier run stopped. */
  public void resume(CarriedState state) {
    execution.carried(state);
    waitingSince = state.waitingSince();
    deadline = Deadline.of(policy.timeout(), waitingSince, Workflow.getInfo());
    asksNow = false;
    intervals = state.intervals();
    askedAt = state.askedAt();
    putOff = state.putOffMillis() == null ? null : Duration.ofMillis(state.putOffMillis());
    isOwedUrgently = state.owedUrgently();
    if (state.hinted()) {
      messages.hint();
    }
    tolerance.resume(state);
  }

  /**
   * Returns when there is nothing to wait for any more.
   *
   * @param input what the next run is started with when Temporal suggests to continue as new
   * @throws ApplicationFailure when asking on would not help
   */
  public WaitEnd awaitEnd(@Nullable RawValue input) {
    messages.waiting(true);
    while (!messages.isStopWanted()) {
      if (!asksNow) {
        sleep();
      }
      asksNow = false;
      if (messages.isStopWanted()) {
        break;
      }
      if (poll()) {
        return WaitEnd.EXECUTION_ENDED;
      }
      if (attemptsAreExhausted()) {
        return WaitEnd.ATTEMPTS_EXHAUSTED;
      }
      if (deadline.hasPassed(Workflow.currentTimeMillis())) {
        return WaitEnd.TIMED_OUT;
      }
      // A handler that waits for this run would be lost with it; the next poll lets it go.
      if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
        Workflow.continueAsNew(input, JsonPayload.of(carry()));
      }
    }
    return WaitEnd.STOP_WANTED;
  }

  boolean isStopWanted() {
    return messages.isStopWanted();
  }

  Deadline deadline() {
    return deadline;
  }

  /** Begins anew after a redrive, with the shortest interval. */
  void beginAgain() {
    intervals = 0;
    soonIntervals = 0;
    tolerance.forget();
  }

  /** Asks AWS once, now; whether the execution has ended. */
  boolean ask() {
    messages.followHints();
    askedAt = Workflow.currentTimeMillis();
    return isEnding(calls.describe(execution.latest().executionArn()));
  }

  /** Asks AWS once, or is put off; whether the execution is known to have ended. */
  private boolean poll() {
    long now = Workflow.currentTimeMillis();
    if (!policy.waits() || deadline.hasPassed(now)) {
      return ask(); // there is no later
    }
    boolean isUrgent = messages.isHinted() || isOwedUrgently;
    messages.followHints();
    askedAt = now;
    isOwedUrgently = isUrgent;
    return isEnding(calls.poll(execution.latest().executionArn(), falseAlarms, isUrgent));
  }

  /**
   * Returns when AWS has described the execution, once, or somebody wants it stopped.
   *
   * @throws ApplicationFailure when asking on would not help
   */
  void untilDescribed() {
    asksNow = true;
    int before = execution.polls();
    while (execution.polls() == before && !messages.isStopWanted()) {
      if (!asksNow) {
        sleep();
      }
      asksNow = false;
      poll();
    }
  }

  /** What the next run needs to go on. */
  private CarriedState carry() {
    return new CarriedState(
        Workflow.getInfo().getRunId(),
        execution.latest(),
        execution.isAttached(),
        execution.wasRedrivenOnRequest(),
        execution.awaitedRedrives(),
        execution.redrives(),
        waitingSince,
        intervals,
        execution.polls(),
        askedAt,
        messages.isHinted(),
        tolerance.deniedSince(),
        tolerance.notFoundSince(),
        tolerance.outputMissingSince(),
        putOff == null ? null : putOff.toMillis(),
        isOwedUrgently);
  }

  /** An execution that has succeeded, and whose output is late, has a time limit of its own. */
  private boolean attemptsAreExhausted() {
    Integer maximum = policy.maximumAttempts();
    return maximum != null && execution.polls() >= maximum && execution.ending().isEmpty();
  }

  private boolean isEnding(Answer answer) {
    if (answer instanceof Answer.PutOff later) {
      putOff = later.retryAfter();
      execution.note("put off: the worker's requests to AWS are limited, to stay in the quotas");
      return false;
    }
    putOff = null;
    boolean isEnded = isEndingOf(answer);
    if (isOwedUrgently && answer instanceof Answer.Described && !isEnded) {
      falseAlarms++;
    }
    isOwedUrgently = false;
    messages.asked();
    return isEnded;
  }

  private boolean isEndingOf(Answer answer) {
    if (answer instanceof Answer.Described described) {
      described(described.description());
      return execution.hasEnded();
    }
    if (answer instanceof Answer.NotFound notFound) {
      tolerance.notFound(
          notFound.failure(),
          Workflow.currentTimeMillis() - waitingSince <= origin.unknownFor().toMillis());
      soonIntervals++;
    } else if (answer instanceof Answer.Denied denied) {
      tolerance.refused(denied.failure());
    } else if (answer instanceof Answer.Refused refused) {
      tolerance.refused(refused.failure());
    } else if (answer instanceof Answer.Missing missing) {
      execution.note(missing.reason());
    }
    return false;
  }

  private void described(ExecutionDescription description) {
    boolean isOld = execution.described(description);
    // What is older than what is known is asked for again soon, and so is a late output.
    soonIntervals = isOld || tolerance.described() ? soonIntervals + 1 : 0;
  }

  private void sleep() {
    if (putOff != null) {
      // A hint would only ask for what is already due.
      long due = dueAfter(putOff);
      execution.planned(due);
      new WakeableSleep(messages).untilStopOr(due, "put off, next check", state());
    } else {
      sleepUntilUrgent(
          dueAfter(nextInterval()), execution.isWatched() ? SAFETY_CHECK : "next check");
    }
  }

  /** Sleeps until that time, or until somebody wants something, at most once a second. */
  void sleepUntilUrgent(long due, String purpose) {
    execution.planned(due);
    new WakeableSleep(messages).until(due, askedAt, purpose, state());
  }

  private long dueAfter(Duration interval) {
    return Math.min(Workflow.currentTimeMillis() + interval.toMillis(), deadline.at());
  }

  private String state() {
    Duration waited = Duration.ofMillis(Workflow.currentTimeMillis() - waitingSince);
    return execution.latest().status() + " for " + Text.duration(waited);
  }

  private Duration nextInterval() {
    String seed = execution.latest().executionArn();
    if (soonIntervals > 0) {
      return SOON.interval(soonIntervals - 1, seed);
    }
    return policy.interval(intervals++, execution.safetyInterval(), seed);
  }
}
