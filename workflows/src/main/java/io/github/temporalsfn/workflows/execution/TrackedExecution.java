package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.workflow.Workflow;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The execution as the workflow knows it: what queries and the Web UI's current details show. */
public final class TrackedExecution {
  private static final String STARTING = "STARTING";
  private static final String UNKNOWN = "UNKNOWN";

  private final String subject;
  private @Nullable ExecutionDescription latest;
  private boolean attached;
  private @Nullable String failedState;
  private int polls;
  private @Nullable Long nextPollAt;
  private @Nullable String note;

  private TrackedExecution(String subject) {
    this.subject = subject;
  }

  /**
   * The execution that this run is going to start; nothing is known of it yet.
   *
   * @param name as given; {@code null}: messages call it by the workflow's id
   */
  public static TrackedExecution ofRun(@Nullable String name) {
    return new TrackedExecution(name == null ? Workflow.getInfo().getWorkflowId() : name);
  }

  public String subject() {
    return subject;
  }

  /** An execution that the caller names; AWS has not been asked about it yet. */
  public static TrackedExecution given(ExecutionArn arn) {
    TrackedExecution execution = new TrackedExecution(arn.name());
    execution.attached = true;
    execution.latest = undescribed(arn, UNKNOWN, null);
    execution.show();
    return execution;
  }

  /** The start is confirmed. */
  void started(StartedExecution started) {
    attached = started.attached();
    latest =
        undescribed(
            ExecutionArn.parse(Objects.requireNonNull(started.executionArn())),
            ExecutionStatus.RUNNING,
            started.startDate());
    show();
  }

  private static ExecutionDescription undescribed(
      ExecutionArn arn, String status, @Nullable String startDate) {
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        status,
        startDate,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null);
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
      throw new IllegalStateException("no execution is known yet");
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

  /** Whether there is an execution, as far as this run knows. */
  public boolean isKnown() {
    return latest != null;
  }

  public ExecutionResult result() {
    return Results.of(latest(), failedState, attached);
  }

  /** The result of a workflow that only starts. */
  public StartExecutionResult startResult() {
    ExecutionDescription started = latest();
    return new StartExecutionResult(
        started.executionArn(),
        Objects.requireNonNull(started.startDate()),
        attached,
        ExecutionArn.parse(started.executionArn()).consoleUrl());
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
