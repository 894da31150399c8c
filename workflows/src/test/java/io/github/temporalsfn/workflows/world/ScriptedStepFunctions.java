package io.github.temporalsfn.workflows.world;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The port, scripted: executions end after a time with what a test says. It runs on the test
 * server's clock, which skips time; the real endpoint is used where the activities are tested.
 */
public final class ScriptedStepFunctions implements StepFunctionsActivities {
  public record Ending(
      Duration after,
      String status,
      @Nullable String output,
      @Nullable String error,
      @Nullable String cause) {}

  private record Execution(
      StartCommand command, String arn, long startedAt, int redrives, long redrivenAt) {
    Execution redriven(long now) {
      return new Execution(command, arn, startedAt, redrives + 1, now);
    }

    /** Since when it runs: endings count from there. */
    long since() {
      return redrives == 0 ? startedAt : redrivenAt;
    }
  }

  private final LongSupplier clock;
  private final Map<String, Execution> executions = new ConcurrentHashMap<>();
  private final Map<String, Ending> stops = new ConcurrentHashMap<>();
  public final ScriptedFailures failures = new ScriptedFailures();
  private final Queue<String> statuses = new ConcurrentLinkedQueue<>();
  public final List<StartCommand> starts = new CopyOnWriteArrayList<>();
  public final List<StopCommand> stopped = new CopyOnWriteArrayList<>();
  private final AtomicInteger oldDescriptions = new AtomicInteger();
  public final AtomicInteger describes = new AtomicInteger();
  public final List<RedriveCommand> redriveCalls = new CopyOnWriteArrayList<>();
  public final List<SyncStartCommand> syncStarts = new CopyOnWriteArrayList<>();
  public final List<HistoryQuery> historyQueries = new CopyOnWriteArrayList<>();
  public final List<HistoryEvent> lastEvents = new CopyOnWriteArrayList<>();
  public volatile Ending ending = new Ending(Duration.ofSeconds(2), "SUCCEEDED", "{}", null, null);

  /** What executions with that input end with, instead of with {@link #ending}. */
  public final Map<String, Ending> endingsByInput = new ConcurrentHashMap<>();

  public volatile Duration outputDelay = Duration.ZERO;
  public volatile boolean attached;

  /** What executions that are redriven end with; {@code null}: with {@link #ending} once more. */
  public volatile @Nullable Ending endingAfterRedrive;

  /** Why AWS does not redrive; {@code null}: it does. */
  public volatile @Nullable String notRedrivable;

  /** How long waiting runs are told to wait for a signal; {@code null}: nobody watches. */
  public volatile @Nullable Duration safetyInterval;

  /** Which answers, counted from 0, say that the workflow may set search attributes. */
  public volatile IntPredicate searchable = answer -> false;

  private final AtomicInteger answers = new AtomicInteger();

  /** The questions so far that may be put off. */
  public final List<DescribeQuery> polls = new CopyOnWriteArrayList<>();

  private final Queue<Duration> putOffs = new ConcurrentLinkedQueue<>();

  public volatile boolean express;
  public volatile boolean moreEvents;
  public volatile Runnable beforeHistory = () -> {};

  /** Whether an execution succeeds in the moment before a stop reaches it. */
  public volatile boolean endsBeforeStops;

  public ScriptedStepFunctions(LongSupplier clock) {
    this.clock = clock;
  }

  public void succeedAfter(Duration time, String output) {
    ending = new Ending(time, "SUCCEEDED", output, null, null);
  }

  public void endAfter(
      Duration time, String status, @Nullable String error, @Nullable String cause) {
    ending = new Ending(time, status, null, error, cause);
  }

  /** Executions with that input end so. */
  public void endAfter(
      String input, Duration time, String status, @Nullable String error, @Nullable String cause) {
    endingsByInput.put(input, new Ending(time, status, null, error, cause));
  }

  public void neverEnd() {
    succeedAfter(Duration.ofDays(10_000), "{}");
  }

  /** The next describes show these statuses instead of RUNNING. */
  public void showNext(String... next) {
    statuses.addAll(List.of(next));
  }

  /** The next polls are put off, for so long each. */
  public void putOffNext(Duration... retryAfter) {
    putOffs.addAll(List.of(retryAfter));
  }

  /** An execution that somebody else starts now. */
  public String startedElsewhere(String name) {
    String stateMachineArn = TemporalWorld.ARN;
    StartedExecution started =
        startExecution(
            new StartCommand(
                stateMachineArn,
                name,
                null,
                null,
                ConnectionChoice.DEFAULT,
                false,
                false,
                false,
                null,
                null,
                null));
    starts.clear();
    return started.executionArn();
  }

  /** The executions so far, by their ARNs. */
  public Set<String> executionArns() {
    return Set.copyOf(executions.keySet());
  }

  public int executions() {
    return executions.size();
  }

  /** Somebody else redrives the execution now. */
  public void redrivenElsewhere(String executionArn) {
    stops.remove(executionArn);
    executions.computeIfPresent(executionArn, (arn, was) -> was.redriven(clock.getAsLong()));
  }

  /** The next describes show executions as they were before they were redriven. */
  public void showOldNext(int calls) {
    oldDescriptions.addAndGet(calls);
  }

  /** The only execution's ARN. */
  public String onlyExecution() {
    return executions.keySet().stream().findFirst().orElseThrow();
  }

  @Override
  public StartedExecution startExecution(StartCommand command) {
    starts.add(command);
    failures.start();
    if (express && command.standard()) {
      throw FailureType.ExpressOutcomeUnknown.failure("AWS has started an Express workflow");
    }
    if (express && command.answersExpress()) {
      return new StartedExecution(null, null, false, true);
    }
    if (express) {
      throw FailureType.ExpressNotSupported.failure("the state machine is an Express workflow");
    }
    String arn = StateMachineArn.parse(command.stateMachineArn()).execution(command.name()).text();
    Execution execution =
        executions.computeIfAbsent(
            arn, key -> new Execution(command, key, clock.getAsLong(), 0, 0));
    failures.answer();
    StartedExecution started =
        new StartedExecution(arn, date(execution.startedAt), attached, false);
    if (isSearchable()) {
      started = started.searchable();
    }
    Duration safe = safetyInterval;
    return command.watches() && safe != null ? started.watched(safe) : started;
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    if (query.watches()) {
      polls.add(query);
      Duration putOff = putOffs.poll();
      if (putOff != null) {
        return ExecutionDescription.putOff(ExecutionArn.parse(query.executionArn()), putOff);
      }
    }
    describes.incrementAndGet();
    failures.describe();
    Execution execution = executions.get(query.executionArn());
    if (execution == null) {
      throw FailureType.ExecutionDoesNotExist.failure("no such execution");
    }
    if (execution.redrives > 0 && oldDescriptions.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      execution = new Execution(execution.command, execution.arn, execution.startedAt, 0, 0);
    }
    Ending end = ending(execution);
    long age = clock.getAsLong() - execution.since();
    boolean over = age >= end.after().toMillis();
    boolean shown = age >= end.after().plus(outputDelay).toMillis();
    String running = Objects.requireNonNullElse(over ? null : statuses.poll(), "RUNNING");
    ExecutionArn arn = ExecutionArn.parse(execution.arn);
    boolean redrivable = over && !end.status().equals("SUCCEEDED") && notRedrivable == null;
    ExecutionDescription description =
        new ExecutionDescription(
            arn.text(),
            arn.stateMachineArn(),
            arn.name(),
            over ? end.status() : running,
            date(execution.startedAt),
            over ? date(execution.since() + end.after().toMillis()) : null,
            shown ? end.output() : null,
            over ? end.error() : null,
            over ? end.cause() : null,
            execution.redrives,
            execution.redrives == 0 ? null : date(execution.redrivenAt),
            redrivable ? "REDRIVABLE" : "NOT_REDRIVABLE",
            redrivable ? null : notRedrivable);
    if (isSearchable()) {
      description = description.searchable();
    }
    Duration safe = safetyInterval;
    return query.watches() && safe != null && !over ? description.watched(safe) : description;
  }

  private boolean isSearchable() {
    return searchable.test(answers.getAndIncrement());
  }

  private Ending ending(Execution execution) {
    Ending again = endingAfterRedrive;
    Ending first =
        endingsByInput.getOrDefault(
            Objects.requireNonNullElse(execution.command.input(), ""), ending);
    Ending end = execution.redrives > 0 && again != null ? again : first;
    return stops.getOrDefault(execution.arn, end);
  }

  @Override
  public RedrivenExecution redriveExecution(RedriveCommand command) {
    redriveCalls.add(command);
    failures.call();
    String reason = notRedrivable;
    if (reason != null) {
      throw FailureType.ExecutionNotRedrivable.failure(reason);
    }
    Execution execution = Objects.requireNonNull(executions.get(command.executionArn()));
    if (execution.redrives <= Objects.requireNonNull(command.redriveCount())) {
      redrivenElsewhere(command.executionArn());
    }
    failures.answer();
    Execution redriven = Objects.requireNonNull(executions.get(command.executionArn()));
    return new RedrivenExecution(redriven.arn, date(redriven.redrivenAt), redriven.redrives);
  }

  @Override
  public SyncExecution startSyncExecution(SyncStartCommand command) {
    syncStarts.add(command);
    failures.call();
    String name = Objects.requireNonNull(command.name());
    String now = date(clock.getAsLong());
    SyncExecution ended =
        new SyncExecution(
            "arn:aws:states:eu-west-1:123456789012:express:orders:" + name + ":0af6",
            command.stateMachineArn(),
            name,
            ending.status(),
            now,
            now,
            ending.output(),
            ending.error(),
            ending.cause());
    return isSearchable() ? ended.searchable() : ended;
  }

  @Override
  public StateMachineDescription describeStateMachine(StateMachineQuery query) {
    throw new UnsupportedOperationException("no workflow asks for it");
  }

  @Override
  public ConnectionReport checkConnection(ConnectionQuery query) {
    throw new UnsupportedOperationException("no workflow asks for it");
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    throw new UnsupportedOperationException("no workflow asks for it");
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    failures.call();
    stopped.add(command);
    Execution execution = Objects.requireNonNull(executions.get(command.executionArn()));
    long age = clock.getAsLong() - execution.since();
    if (endsBeforeStops) {
      succeedAfter(Duration.ofMillis(age), Objects.requireNonNull(ending.output()));
    } else if (age < ending(execution).after().toMillis()) {
      stops.put(
          command.executionArn(),
          new Ending(Duration.ofMillis(age), "ABORTED", null, command.error(), command.cause()));
    }
    return new StoppedExecution(command.executionArn(), date(clock.getAsLong()));
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    historyQueries.add(query);
    beforeHistory.run();
    failures.history();
    return new ExecutionHistory(new ArrayList<>(lastEvents), moreEvents ? "more" : null);
  }

  private static String date(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis / 1000 * 1000 + 1).toString();
  }
}
