package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
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
    List<Callable<StartedRun>> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = numbers.incrementAndGet();
      starts.add(() -> startOne(number, stateMachineArn, wait));
    }
    return all(starts);
  }

  private StartedRun startOne(int number, String stateMachineArn, WaitOptions wait) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            "RunStateMachine",
            WorkflowOptions.newBuilder()
                .setTaskQueue(RunStateMachine.TASK_QUEUE)
                .setWorkflowId("benchmark-" + number)
                .build());
    JsonDocument input = JsonDocument.of(Map.of("run", number));
    stub.start(RunStateMachineInput.builder(stateMachineArn).input(input).wait(wait).build());
    return new StartedRun(stub, input);
  }

  /** Has each of them ask for its execution's status now. */
  public void wake(List<StartedRun> runs) throws InterruptedException {
    var unused =
        all(
            runs.stream()
                .<Callable<Boolean>>map(
                    run ->
                        () -> {
                          run.stub().signal("executionStatusChanged");
                          return true;
                        })
                .toList());
  }

  /** Returns when each has ended, or nobody waits any more. */
  public List<EndedRun> ends(List<StartedRun> runs) throws InterruptedException {
    return all(runs.stream().<Callable<EndedRun>>map(run -> () -> end(run)).toList());
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
