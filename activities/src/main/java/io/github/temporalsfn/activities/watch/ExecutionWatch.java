package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.thread.DaemonThreads;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Wakes workflows when their executions end, so that they need not ask AWS again and again. Where
 * several runs wait for executions of one state machine, its running executions are listed as often
 * as the request budget allows: one call tells of 1,000. News from elsewhere, such as EventBridge,
 * come through {@link #statusChanged}.
 *
 * <p>It wakes, and tells nothing: a run that was signalled asks AWS. What is lost with the process
 * is found by other workers' lists, where the workflow's id can be read back from the execution's
 * name or Temporal tells who waits for it, else by the run itself after its safety interval.
 */
public final class ExecutionWatch implements Watch, StatusChanges, AutoCloseable {
  /** With fewer runs of a state machine, to ask for each costs less than to list. */
  static final int FEWEST = 5;

  /** Runs beyond these ask for themselves. */
  static final int MOST_RUNS_OF_A_MACHINE = 200_000;

  private static final int MOST_MACHINES = 1_000;
  private static final Duration AFTER_A_FALSE_ALARM = Duration.ofSeconds(2);
  private static final int MOST_FALSE_ALARMS = 5;

  private final RunningExecutions lists;
  private final RequestBudget budget;
  private final Waker waker;
  private final News news;
  private final Claims claims;
  private final OpenRunsLookup lookup;
  private final InstantSource clock;
  private final Map<String, WatchedMachine> machines = new ConcurrentHashMap<>();
  private final Sweeps sweeps;
  // A thread of its own: the first lookup may take minutes, and a quarter of the signals' threads.
  private final ExecutorService lookups =
      Executors.newSingleThreadExecutor(DaemonThreads.named("step-functions-lookup"));
  private final AtomicLong falseAlarms = new AtomicLong();
  private volatile Consumer<Duration> ends = lateness -> {};

  /**
   * A watch that begins with the first run.
   *
   * @param budget of the same worker's calls
   */
  public ExecutionWatch(AwsCalls calls, RequestBudget budget, TemporalSide temporal) {
    this(calls, budget, temporal, InstantSource.system());
  }

  ExecutionWatch(AwsCalls calls, RequestBudget budget, TemporalSide temporal, InstantSource clock) {
    this.lists = new RunningExecutions(calls);
    this.budget = budget;
    this.waker = new Waker(budget, temporal.signals(), clock);
    this.news = new News(machines, waker);
    this.clock = clock;
    this.sweeps = new Sweeps(waker);
    this.claims = new Claims(clock, Claims.MOST);
    this.lookup =
        new OpenRunsLookup(temporal.openRuns(), claims, this::addWorkflowIds, clock, lookups);
  }

  @Override
  public Optional<Duration> waiting(WaitingRun run) {
    ExecutionArn execution = run.execution();
    WatchedMachine machine = machine(run);
    if (machine == null) {
      return Optional.empty();
    }
    Optional<Integer> alarms = machine.runs.waiting(run, clock.millis());
    if (alarms.isEmpty()) {
      return Optional.empty();
    }
    if (machine.runs.own() >= FEWEST) {
      sweeps.begin(machine);
    }
    if (alarms.get() > 0) {
      falseAlarms.incrementAndGet();
    }
    if (!machine.isWatched()) {
      return Optional.empty();
    }
    // A describe may be older than the news (API reference, DescribeExecution).
    if (alarms.get() > 0 && alarms.get() <= MOST_FALSE_ALARMS) {
      return Optional.of(AFTER_A_FALSE_ALARM.multipliedBy(alarms.get()));
    }
    Scope scope = machine.runs.scope();
    return Optional.of(
        SafetyInterval.of(
            watchedIn(scope),
            budget.perSecond(scope.subject(AwsAction.DescribeExecution)),
            lookup.isAnswered()
                || ExecutionName.workflowId(execution.name())
                    .filter(run.workflowId()::equals)
                    .isPresent()));
  }

  @Override
  public void ended(ExecutionArn execution, String workflowId, Optional<Instant> stopDate) {
    WatchedMachine machine = machines.get(execution.stateMachineArn());
    if (machine == null) {
      return;
    }
    // Whoever has not waited, such as a run that begins long after the end, is not late.
    if (machine.runs.isWaiting(execution.name(), workflowId)) {
      stopDate
          .map(end -> Duration.between(end, clock.instant()))
          .filter(lateness -> !lateness.isNegative())
          .ifPresent(ends);
    }
    if (machine.runs.ended(execution.name(), workflowId, clock.millis())) {
      machine.eventWasMissing();
    }
  }

  /**
   * Has somebody hear, for each run that waited for an end, how long after it the run heard of it.
   */
  public void onEnd(Consumer<Duration> listener) {
    ends = listener;
  }

  @Override
  public Wake statusChanged(StatusChange change) {
    return news.statusChanged(change);
  }

  private @Nullable WatchedMachine machine(WaitingRun run) {
    String arn = run.execution().stateMachineArn();
    WatchedMachine known = machines.get(arn);
    if (known != null) {
      return known;
    }
    if (machines.size() >= MOST_MACHINES) {
      machines.values().removeIf(idle -> idle.runs.all() == 0 && !idle.isSwept.get());
      if (machines.size() >= MOST_MACHINES) {
        return null;
      }
    }
    return machines.computeIfAbsent(
        arn,
        absent -> {
          MachineWatch runs =
              new MachineWatch(
                  StateMachineArn.parse(arn), run.connection(), MOST_RUNS_OF_A_MACHINE, claims);
          return new WatchedMachine(runs, new MachineSweep(runs, lists, lookup, clock));
        });
  }

  private void addWorkflowIds(Set<String> workflowIds) {
    machines.values().forEach(machine -> machine.runs.addWorkflowIds(workflowIds));
  }

  private int watchedIn(Scope scope) {
    return machines.values().stream()
        .filter(machine -> machine.runs.scope().equals(scope))
        .mapToInt(machine -> machine.runs.own())
        .sum();
  }

  /** How the watch is, for metrics. */
  public WatchSnapshot snapshot() {
    int runs = 0;
    int others = 0;
    int swept = 0;
    int givenUp = 0;
    for (WatchedMachine machine : machines.values()) {
      runs += machine.runs.own();
      others += machine.runs.all() - machine.runs.own();
      swept += machine.sweep.isWatching() ? 1 : 0;
      givenUp += machine.isGivenUp() ? 1 : 0;
    }
    return new WatchSnapshot(runs, others, swept, givenUp, waker.sent(), falseAlarms.get());
  }

  /** Stops to watch. Runs then ask for themselves after their safety interval. */
  @Override
  public void close() {
    sweeps.close();
    lookups.shutdownNow();
  }
}
