package io.github.temporalsfn.workflows.world;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.StoppedExecution;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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

  private record Execution(StartCommand command, String arn, long startedAt) {}

  private final LongSupplier clock;
  private final Map<String, Execution> executions = new ConcurrentHashMap<>();
  private final Map<String, Ending> stops = new ConcurrentHashMap<>();
  private final Queue<Supplier<RuntimeException>> failures = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<RuntimeException>> describeFailures = new ConcurrentLinkedQueue<>();
  private final Queue<String> statuses = new ConcurrentLinkedQueue<>();
  public final List<StartCommand> starts = new CopyOnWriteArrayList<>();
  public final List<StopCommand> stopped = new CopyOnWriteArrayList<>();
  public final AtomicInteger describes = new AtomicInteger();
  public final List<HistoryEvent> lastEvents = new CopyOnWriteArrayList<>();
  public volatile Ending ending = new Ending(Duration.ofSeconds(2), "SUCCEEDED", "{}", null, null);
  public volatile Duration outputDelay = Duration.ZERO;
  public volatile boolean attached;

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

  public void neverEnd() {
    succeedAfter(Duration.ofDays(10_000), "{}");
  }

  /** The next calls, of any operation, fail. */
  public void failNext(int calls, Supplier<RuntimeException> failure) {
    failures.addAll(Collections.nCopies(calls, failure));
  }

  /** The next describes fail; other calls do not. */
  public void failNextDescribes(int calls, Supplier<RuntimeException> failure) {
    describeFailures.addAll(Collections.nCopies(calls, failure));
  }

  /** The next describes do not know the execution yet. */
  public void hideNext(int calls) {
    failNextDescribes(
        calls, () -> FailureType.ExecutionDoesNotExist.failure("Execution Does Not Exist"));
  }

  /** The next describes show these statuses instead of RUNNING. */
  public void showNext(String... next) {
    statuses.addAll(List.of(next));
  }

  /** An execution that somebody else starts now. */
  public String startedElsewhere(String name) {
    String stateMachineArn = TemporalWorld.ARN;
    StartedExecution started =
        startExecution(
            new StartCommand(stateMachineArn, name, null, null, null, false, false, null, null));
    starts.clear();
    return started.executionArn();
  }

  public int executions() {
    return executions.size();
  }

  @Override
  public StartedExecution startExecution(StartCommand command) {
    starts.add(command);
    fail(failures);
    String arn = StateMachineArn.parse(command.stateMachineArn()).execution(command.name()).text();
    Execution execution =
        executions.computeIfAbsent(arn, key -> new Execution(command, key, clock.getAsLong()));
    return new StartedExecution(arn, date(execution.startedAt), attached, false);
  }

  @Override
  public ExecutionDescription describeExecution(DescribeQuery query) {
    describes.incrementAndGet();
    fail(failures);
    fail(describeFailures);
    Execution execution = executions.get(query.executionArn());
    if (execution == null) {
      throw FailureType.ExecutionDoesNotExist.failure("no such execution");
    }
    Ending end = stops.getOrDefault(query.executionArn(), ending);
    long age = clock.getAsLong() - execution.startedAt;
    boolean over = age >= end.after().toMillis();
    boolean shown = age >= end.after().plus(outputDelay).toMillis();
    String running = Objects.requireNonNullElse(over ? null : statuses.poll(), "RUNNING");
    ExecutionArn arn = ExecutionArn.parse(execution.arn);
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        over ? end.status() : running,
        date(execution.startedAt),
        over ? date(execution.startedAt + end.after().toMillis()) : null,
        shown ? end.output() : null,
        over ? end.error() : null,
        over ? end.cause() : null,
        0,
        null,
        null,
        null);
  }

  @Override
  public ExecutionOutput getExecutionOutput(DescribeQuery query) {
    throw new UnsupportedOperationException("no workflow asks for it");
  }

  @Override
  public StoppedExecution stopExecution(StopCommand command) {
    fail(failures);
    stopped.add(command);
    long age =
        clock.getAsLong()
            - Objects.requireNonNull(executions.get(command.executionArn())).startedAt;
    if (endsBeforeStops) {
      succeedAfter(Duration.ofMillis(age), Objects.requireNonNull(ending.output()));
    } else if (age < ending.after().toMillis()) {
      stops.put(
          command.executionArn(),
          new Ending(Duration.ofMillis(age), "ABORTED", null, command.error(), command.cause()));
    }
    return new StoppedExecution(command.executionArn(), date(clock.getAsLong()));
  }

  @Override
  public ExecutionHistory getExecutionHistory(HistoryQuery query) {
    return new ExecutionHistory(new ArrayList<>(lastEvents), null);
  }

  private static void fail(Queue<Supplier<RuntimeException>> scripted) {
    Supplier<RuntimeException> failure = scripted.poll();
    if (failure != null) {
      throw failure.get();
    }
  }

  private static String date(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis / 1000 * 1000 + 1).toString();
  }
}
