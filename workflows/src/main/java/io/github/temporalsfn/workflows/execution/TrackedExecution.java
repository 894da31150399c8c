package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The execution as the workflow knows it: what queries and the Web UI's current details show. */
public final class TrackedExecution {
  private static final String STARTING = "STARTING";
  private static final String NOT_STARTED = "NOT_STARTED";

  private final String subject;
  private String undescribed = STARTING;
  private @Nullable ExecutionDescription latest;
  private boolean attached;
  private boolean redrivenOnRequest;
  private int awaitedRedrives; // descriptions with fewer are older than our redrive
  private int redrives;
  private Explanation explanation = Explanation.NONE;
  private int polls;
  private @Nullable Long nextPollAt;
  private @Nullable String note;
  private boolean isSearchable; // as the last answer said
  private RunningStates refreshed = RunningStates.NONE;

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
    execution.latest = ExecutionDescription.unknown(arn);
    execution.show();
    return execution;
  }

  /** The start is confirmed. */
  void started(StartedExecution started) {
    attached = started.attached();
    isSearchable = Boolean.TRUE.equals(started.searchAttributes());
    latest =
        Descriptions.of(
            ExecutionArn.parse(Objects.requireNonNull(started.executionArn())), started);
    show();
  }

  /** Nothing was started, and nothing will be. */
  void notStarted(String why) {
    undescribed = NOT_STARTED;
    note(why);
  }

  /** An Express workflow is running; AWS tells its ARN when it is over. */
  void expressRunning() {
    undescribed = ExecutionStatus.RUNNING;
    note("an Express workflow: AWS tells all about it when it is over");
  }

  /** An Express workflow is over. */
  void expressEnded(SyncExecution ended) {
    isSearchable = Boolean.TRUE.equals(ended.searchAttributes());
    latest = Descriptions.of(ended);
    note = null;
    show();
  }

  /** AWS has redriven it, so that it runs again, whatever a late description says. */
  void redriven(RedrivenExecution redriven) {
    awaitedRedrives =
        redriven.redriveCount() == null ? latest().redriveCount() + 1 : redriven.redriveCount();
    explanation = Explanation.NONE;
    latest = Descriptions.runningAgain(latest(), awaitedRedrives, redriven.redriveDate());
    refreshed = RunningStates.NONE;
    note = null;
    show();
  }

  /** It is this run's to look after, though another one started it. */
  void redrivenOnRequest() {
    redrivenOnRequest = true;
  }

  /** This run redrives it once more by itself. */
  void countRedrive() {
    redrives++;
  }

  /** An earlier run followed it this far. */
  void carried(CarriedState state) {
    attached = state.attached();
    latest = state.latest();
    polls = state.polls();
    redrivenOnRequest = state.redrivenOnRequest();
    awaitedRedrives = state.awaitedRedrives();
    redrives = state.redrives();
    show();
  }

  /** AWS has described it; whether the description is older than what is known. */
  boolean described(ExecutionDescription description) {
    polls++;
    isSearchable = Boolean.TRUE.equals(description.searchAttributes());
    boolean isOld = description.redriveCount() < awaitedRedrives;
    if (isOld) {
      note = "AWS still shows the execution as it was before the redrive";
    } else {
      latest = description;
      note = Results.unusual(description).orElse(null);
    }
    nextPollAt = null;
    show();
    return isOld;
  }

  /** The history tells the output that descriptions leave out. */
  void outputInHistory(String output) {
    latest = Descriptions.withOutput(latest(), output);
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

  void explained(Explanation why) {
    explanation = why;
    show();
  }

  Explanation explanation() {
    return explanation;
  }

  public boolean isAttached() {
    return attached;
  }

  /** Whether this run is the one that stops it: it has started or redriven it. */
  public boolean isOwned() {
    return !attached || redrivenOnRequest;
  }

  boolean wasRedrivenOnRequest() {
    return redrivenOnRequest;
  }

  int awaitedRedrives() {
    return awaitedRedrives;
  }

  /** How often this run has redriven it by itself. */
  int redrives() {
    return redrives;
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

  /** Whether the worker will wake this run when the execution ends. */
  boolean isWatched() {
    return latest != null && Boolean.TRUE.equals(latest.watched()) && ending().isEmpty();
  }

  /** How long to wait for that before AWS is asked; {@code null} where it is not watched. */
  @Nullable Duration safetyInterval() {
    Long millis = latest().safetyIntervalMillis();
    return isWatched() && millis != null ? Duration.ofMillis(millis) : null;
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
        && StopReason.isBehind(latest.error());
  }

  Optional<ExecutionStatus> ending() {
    return latest == null ? Optional.empty() : ExecutionStatus.ending(latest.status());
  }

  /** Whether there is an execution, as far as this run knows. */
  public boolean isKnown() {
    return latest != null;
  }

  public ExecutionResult result() {
    return Results.of(latest(), explanation.failedState(), attached);
  }

  /** What the memo tells of a run that was cancelled. */
  ExecutionProgress memo() {
    return Results.withoutLongOutput(progress());
  }

  /** The result of a workflow that only starts. */
  public StartExecutionResult startResult() {
    return Results.started(latest(), attached);
  }

  /** The answer of the query {@code status}. */
  public ExecutionProgress progress() {
    return progress(RunningStates.NONE);
  }

  /** The answer of the update {@code refresh}: with the states that AWS shows it to be in. */
  public ExecutionProgress progress(StepFunctionsCalls calls) {
    boolean running = latest != null && ending().isEmpty();
    refreshed = running ? RunningStates.of(calls, latest().executionArn()) : RunningStates.NONE;
    show();
    return progress(refreshed);
  }

  private ExecutionProgress progress(RunningStates states) {
    String nextPoll = nextPollAt == null ? null : IsoDate.ofEpochMilli(nextPollAt);
    return latest == null
        ? Results.progress(undescribed, polls, nextPoll, note)
        : Results.progress(result(), polls, nextPoll, isWatched(), states, note);
  }

  private Optional<Duration> elapsed() {
    if (latest == null) {
      return Optional.empty();
    }
    Instant end =
        IsoDate.read(latest.stopDate())
            .orElseGet(() -> Instant.ofEpochMilli(Workflow.currentTimeMillis()));
    return IsoDate.read(latest.startDate()).map(start -> Duration.between(start, end));
  }

  // Current details cost no history event, so they may change at every poll.
  private void show() {
    RunningStates states = ending().isEmpty() ? refreshed : RunningStates.NONE;
    Workflow.setCurrentDetails(CurrentDetails.of(progress(states), elapsed()));
    if (isSearchable && latest != null) {
      ListedExecution.show(latest);
    }
  }
}
