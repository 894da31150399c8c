package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The execution as the workflow knows it: what queries and the Web UI's current details show. */
public final class TrackedExecution {
  private static final String STARTING = "STARTING";

  private final String subject;
  private @Nullable ExecutionDescription latest;
  private boolean attached;
  private @Nullable String failedState;
  private int polls;
  private @Nullable Long nextPollAt;
  private @Nullable String note;

  /**
   * Nothing is known yet.
   *
   * @param subject what messages call it: the name given, or the workflow's id
   */
  public TrackedExecution(String subject) {
    this.subject = subject;
  }

  public String subject() {
    return subject;
  }

  /** The start is confirmed. */
  void started(StartedExecution started) {
    ExecutionArn arn = ExecutionArn.parse(started.executionArn());
    attached = started.attached();
    latest =
        new ExecutionDescription(
            arn.text(),
            arn.stateMachineArn(),
            arn.name(),
            ExecutionStatus.RUNNING,
            started.startDate(),
            null,
            null,
            null,
            null,
            0,
            null,
            null);
    show();
  }

  /** An earlier run followed it this far. */
  void carried(CarriedState state) {
    attached = state.attached();
    latest = state.latest();
    polls = state.polls();
    show();
  }

  void described(ExecutionDescription description) {
    latest = description;
    polls++;
    note = Results.unusual(description).orElse(null);
    nextPollAt = null;
    show();
  }

  void planned(long nextPollAtMillis) {
    nextPollAt = nextPollAtMillis;
    show();
  }

  /** Something unusual, shown until the next answer. */
  void note(String unusual) {
    note = unusual;
    show();
  }

  void failedIn(@Nullable String state) {
    failedState = state;
    show();
  }

  public boolean isAttached() {
    return attached;
  }

  int polls() {
    return polls;
  }

  /** The last description; the start's own where none was answered yet. */
  ExecutionDescription latest() {
    if (latest == null) {
      throw new IllegalStateException("the start is not confirmed yet");
    }
    return latest;
  }

  /** Whether it is over, and the output known where it succeeded. */
  public boolean hasEnded() {
    return ending()
        .filter(ending -> ending != ExecutionStatus.SUCCEEDED || latest().output() != null)
        .isPresent();
  }

  /** Whether its end is the stop that this workflow asked for. */
  public boolean wasStopped() {
    return latest != null
        && ending().filter(ending -> ending == ExecutionStatus.ABORTED).isPresent()
        && ExecutionStop.Reason.isOurs(latest.error());
  }

  Optional<ExecutionStatus> ending() {
    return latest == null ? Optional.empty() : ExecutionStatus.ending(latest.status());
  }

  public boolean isStarted() {
    return latest != null;
  }

  public ExecutionResult result() {
    return Results.of(latest(), failedState, attached);
  }

  /** The answer of the query {@code status}. */
  public ExecutionProgress progress() {
    String nextPoll = nextPollAt == null ? null : IsoDate.ofEpochMilli(nextPollAt);
    if (latest == null) {
      return new ExecutionProgress(
          null, null, null, STARTING, null, null, null, null, null, null, 0, false, null, polls,
          nextPoll, false, note);
    }
    ExecutionResult result = result();
    return new ExecutionProgress(
        result.executionArn(),
        result.stateMachineArn(),
        result.name(),
        result.status(),
        result.startDate(),
        result.stopDate(),
        result.output(),
        result.error(),
        result.cause(),
        result.failedState(),
        result.redriveCount(),
        result.attached(),
        result.consoleUrl(),
        polls,
        nextPoll,
        false,
        note);
  }

  // Costs no history event, so it may change at every poll.
  private void show() {
    Workflow.setCurrentDetails(CurrentDetails.of(progress()));
  }
}
