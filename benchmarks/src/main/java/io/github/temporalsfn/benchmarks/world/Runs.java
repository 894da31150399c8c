package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Starts runs of {@code RunStateMachine} and waits for their ends, many at a time. */
public final class Runs implements AutoCloseable {
  // So many starts, or questions for a result, are under way at any time: enough to keep two
  // processors busy, and far below what a server takes from one client.
  private static final int AT_A_TIME = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final AtomicInteger numbers = new AtomicInteger();
  private final WorkflowClient client;
  private final long deadline;

  /**
   * @param limit after which nobody waits any more for a run's end
   */
  public Runs(WorkflowClient client, Duration limit) {
    this.client = client;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** Starts so many; returns when Temporal has taken all of them. */
  public List<StartedRun> start(int count, String stateMachineArn, WaitOptions wait)
      throws InterruptedException {
    return start(
        count,
        number ->
            RunStateMachineInput.builder(stateMachineArn)
                .input(JsonDocument.of(Map.of("run", number)))
                .wait(wait)
                .build());
  }

  /**
   * Starts so many; returns when Temporal has taken all of them.
   *
   * @param inputs the run's input by its number, which is unlike any other's; each has an input for
   *     its execution, unlike any other's too
   */
  public List<StartedRun> start(int count, IntFunction<RunStateMachineInput> inputs)
      throws InterruptedException {
    List<Callable<StartedRun>> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = numbers.incrementAndGet();
      starts.add(() -> startOne(number, inputs.apply(number)));
    }
    return all(starts);
  }

  private StartedRun startOne(int number, RunStateMachineInput input) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            "RunStateMachine",
            WorkflowOptions.newBuilder()
                .setTaskQueue(RunStateMachine.TASK_QUEUE)
                .setWorkflowId("benchmark-" + number)
                .build());
    stub.start(input);
    return new StartedRun(stub, Objects.requireNonNull(input.input()));
  }

  /** Does something with each of them, many at a time. */
  public <T> List<T> each(List<StartedRun> runs, Function<StartedRun, T> action)
      throws InterruptedException {
    return all(runs.stream().<Callable<T>>map(run -> () -> action.apply(run)).toList());
  }

  /** Has each of them ask for its execution's status now. */
  public void wake(List<StartedRun> runs) throws InterruptedException {
    var unused =
        each(
            runs,
            run -> {
              try {
                run.stub().signal("executionStatusChanged");
                return true;
              } catch (WorkflowNotFoundException e) {
                // The worker's watch was faster: it has ended.
                return false;
              }
            });
  }

  /** Returns when each has ended, or nobody waits any more. */
  public List<EndedRun> ends(List<StartedRun> runs) throws InterruptedException {
    return each(runs, this::end);
  }

  private EndedRun end(StartedRun run) {
    try {
      ExecutionResult result =
          run.stub()
              .getResult(
                  Math.max(1, deadline - System.nanoTime()),
                  TimeUnit.NANOSECONDS,
                  ExecutionResult.class);
      return EndedRun.succeeded(run, result);
    } catch (TimeoutException e) {
      return EndedRun.failed(run, "has not ended in time");
    } catch (WorkflowFailedException e) {
      return EndedRun.failed(run, "failed: " + Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(work)) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
