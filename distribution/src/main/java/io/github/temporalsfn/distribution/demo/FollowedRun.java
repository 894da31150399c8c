package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One order's run, whose steps are told while it is waited for. */
final class FollowedRun {
  private static final Duration TICK = Duration.ofMillis(15);
  // Several times what a scene takes on a slow machine: the demo must end in any case.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StepFeed feed;
  private final WorkflowStub workflow;
  private final CompletableFuture<ExecutionResult> result;
  private final long startedAt = System.nanoTime();

  FollowedRun(DemoWorld world, Narrator narrator, String orderId) {
    feed = new StepFeed(world.stepFunctions(), narrator);
    workflow = world.start(orderId);
    result = workflow.getResultAsync(ExecutionResult.class);
  }

  WorkflowStub workflow() {
    return workflow;
  }

  /** The result of a run that succeeds. */
  ExecutionResult succeeds() {
    try {
      return end();
    } catch (WorkflowFailedException e) {
      throw Expectation.broken(workflowId() + " failed: " + e.getCause());
    }
  }

  /** What a run fails with. */
  WorkflowFailedException fails() {
    try {
      throw Expectation.broken(workflowId() + " succeeded: " + end().status());
    } catch (WorkflowFailedException e) {
      return e;
    }
  }

  /** Returns when the execution has been at a step for some time. */
  void reaches(String step, Duration forAWhile) {
    while (!feed.step().equals(step)) {
      pause(TICK);
    }
    pause(forAWhile);
  }

  /** The execution; there must be exactly one. */
  ExecutionSnapshot execution() {
    List<ExecutionSnapshot> executions = feed.executions();
    Expectation.equal("the number of executions of " + workflowId(), 1, executions.size());
    return executions.get(0);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  private ExecutionResult end() {
    while (true) {
      try {
        ExecutionResult value = result.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
        feed.tell();
        return value;
      } catch (TimeoutException running) {
        tick();
      } catch (ExecutionException e) {
        feed.tell();
        if (e.getCause() instanceof WorkflowFailedException failed) {
          throw failed;
        }
        throw Expectation.broken(workflowId() + ": " + e.getCause());
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
  }

  private void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      throw interrupted();
    }
    tick();
  }

  private void tick() {
    feed.tell();
    if (elapsed().compareTo(PATIENCE) > 0) {
      throw Expectation.broken(
          workflowId() + " is not where it should be after " + Narrator.seconds(PATIENCE));
    }
  }

  private String workflowId() {
    return workflow.getExecution().getWorkflowId();
  }

  private RuntimeException interrupted() {
    Thread.currentThread().interrupt();
    return Expectation.broken("interrupted");
  }
}
