package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starts and stops executions. */
public final class ExecutionEngine {
  /** Events that come from outside have no predecessor, as in histories recorded from AWS. */
  private static final int NO_EVENT = 0;

  private final Scheduler scheduler;
  private final TaskScripts tasks;

  /** An engine that runs its executions on a scheduler. */
  public ExecutionEngine(Scheduler scheduler, TaskScripts tasks) {
    this.scheduler = scheduler;
    this.tasks = tasks;
  }

  /** Writes the first event and sets the time limit. */
  public void begin(Execution execution) {
    execution.record(
        "ExecutionStarted",
        EventDetails.of("ExecutionStarted")
            .with("input", execution.input())
            .with("roleArn", execution.target().revision().roleArn()),
        NO_EVENT,
        execution.startDate());
    Duration limit = execution.target().timeLimit();
    if (limit != null) {
      Instant deadline = execution.startDate().plus(limit);
      Ending timedOut = Ending.timedOut(execution.stateMachine().type());
      execution.timeOutWith(
          () -> scheduler.at(deadline, () -> execution.close(timedOut, NO_EVENT, scheduler.now())));
    }
  }

  /** Sends an execution on its way through the states. */
  public void run(Execution execution) {
    ExecutionRun run = new ExecutionRun(execution, scheduler, tasks);
    Walk walk =
        new Walk(
            run,
            execution.definition().graph(),
            execution.input(),
            new EventChain(execution, scheduler, NO_EVENT),
            null);
    execution.driveWith(walk);
    scheduler.execute(() -> run.perform(walk::start));
  }

  /** Stops an execution; one that is over stays as it is. */
  public void stop(Execution execution, @Nullable String error, @Nullable String cause) {
    execution.close(Ending.aborted(error, cause), NO_EVENT, scheduler.now());
  }
}
