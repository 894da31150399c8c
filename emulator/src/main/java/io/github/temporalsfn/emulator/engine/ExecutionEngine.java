package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.Driver;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.NotRedrivableException;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starts, stops and redrives executions. */
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
    execution
        .attempt()
        .record(
            "ExecutionStarted",
            EventDetails.of("ExecutionStarted")
                .with("input", execution.input())
                .with("roleArn", execution.target().revision().roleArn()),
            NO_EVENT,
            execution.startDate());
    limit(execution.attempt());
  }

  /** Sends an execution on its way through the states. */
  public void run(Execution execution) {
    execution.attempt().tellOpen();
    setOut(execution.attempt());
  }

  /** Stops an execution, and shows it stopped; one that is over stays as it is. */
  public ExecutionSnapshot stop(
      Execution execution, @Nullable String error, @Nullable String cause) {
    Attempt attempt = execution.attempt();
    attempt.close(Ending.aborted(error, cause), NO_EVENT, scheduler.now());
    // Of this attempt: a redrive may have opened the execution again.
    return attempt.snapshot();
  }

  /**
   * Lets an execution go on where it has failed, unless the client token has done so before.
   *
   * @return when it was redriven
   * @throws NotRedrivableException if it cannot be redriven
   */
  public Instant redrive(Execution execution, @Nullable String clientToken)
      throws NotRedrivableException {
    return execution.redrive(
        clientToken,
        scheduler.now(),
        attempt -> {
          attempt.tellOpen();
          limit(attempt);
          Driver before = attempt.driver();
          if (before == null) {
            // It was stopped before it had set out.
            setOut(attempt);
          } else {
            before.resumeIn(attempt);
          }
        });
  }

  private void limit(Attempt attempt) {
    Duration limit = attempt.execution().target().timeLimit();
    if (limit != null) {
      Instant deadline = attempt.opened().plus(limit);
      Ending timedOut = Ending.timedOut(attempt.execution().stateMachine().type());
      attempt.timeOutWith(
          () -> scheduler.at(deadline, () -> attempt.close(timedOut, NO_EVENT, scheduler.now())));
    }
  }

  private void setOut(Attempt attempt) {
    Execution execution = attempt.execution();
    ExecutionRun run = new ExecutionRun(attempt, scheduler, tasks);
    StateGraph graph = execution.definition().graph();
    Position start = new Position.Before(graph.startAt(), execution.input(), NO_EVENT, true);
    new Walk(run, graph, start, null).drive();
  }
}
