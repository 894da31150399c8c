package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.states.State;
import io.github.temporalsfn.emulator.states.StateRun;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.store.HistoryLimitException;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one execution through its states. At any time at most one thread is on it: the one
 * that started it, or the one that its timer woke.
 */
final class Walk implements StateRun {
  private static final Logger log = LoggerFactory.getLogger(Walk.class);
  private static final int MAX_DOCUMENT_BYTES = 262_144;

  private final Execution execution;
  private final Scheduler scheduler;
  private final TaskScripts tasks;
  private String stateName;
  private String input;
  private int enteredEventId;
  private int lastEventId;

  Walk(Execution execution, Scheduler scheduler, TaskScripts tasks) {
    this.execution = execution;
    this.scheduler = scheduler;
    this.tasks = tasks;
    this.stateName = execution.definition().startAt();
    this.input = execution.input();
  }

  void start() {
    follow(() -> enter(stateName, input).run(this));
  }

  /** Goes on until the execution waits or ends. A loop, since a chain of states may be long. */
  private void follow(Supplier<Step> first) {
    Supplier<Step> next = first;
    try {
      while (next != null && execution.status() == ExecutionStatus.RUNNING) {
        next = take(next.get());
      }
    } catch (HistoryLimitException e) {
      close(Ending.failed("States.Runtime", e.getMessage()));
    } catch (RuntimeException e) {
      log.error("State {} of {} broke the emulator", stateName, execution.arn(), e);
      close(Ending.failed("States.Runtime", "Internal error of the emulator: " + e));
    }
  }

  private @Nullable Supplier<Step> take(Step step) {
    if (step instanceof Step.Exit exit) {
      return leave(exit);
    }
    if (step instanceof Step.Fail failure) {
      close(Ending.failed(failure.error(), failure.cause()));
    } else if (step instanceof Step.Later later) {
      execution.wakeUpWith(() -> scheduler.at(later.due(), () -> follow(later.then())));
    }
    return null;
  }

  private @Nullable Supplier<Step> leave(Step.Exit exit) {
    if (execution.stateMachine().isDeleting()) {
      close(
          Ending.failed(
              "States.Runtime",
              "State machine " + execution.stateMachine().name() + " has been deleted"));
      return null;
    }
    if (JsonText.utf8Length(exit.output()) > MAX_DOCUMENT_BYTES) {
      close(
          Ending.failed(
              "States.DataLimitExceeded",
              "The state/task '"
                  + stateName
                  + "' returned a result with a size exceeding the maximum number of bytes"
                  + " service limit."));
      return null;
    }
    record(state().type() + "StateExited", EventDetails.stateExited(stateName, exit.output()));
    String next = exit.next();
    if (next == null) {
      close(Ending.succeeded(exit.output()));
      return null;
    }
    return () -> enter(next, exit.output()).run(this);
  }

  private State enter(String name, String document) {
    stateName = name;
    input = document;
    record(state().type() + "StateEntered", EventDetails.stateEntered(name, document));
    enteredEventId = lastEventId;
    return state();
  }

  private State state() {
    return execution.definition().state(stateName);
  }

  private void close(Ending ending) {
    execution.close(ending, lastEventId, scheduler.now());
  }

  @Override
  public void record(String eventType, @Nullable EventDetails details) {
    lastEventId = execution.record(eventType, details, lastEventId, scheduler.now());
  }

  @Override
  public String stateName() {
    return stateName;
  }

  @Override
  public String input() {
    return input;
  }

  @Override
  public int enteredEventId() {
    return enteredEventId;
  }

  @Override
  public String region() {
    return execution.stateMachine().region();
  }

  @Override
  public Instant now() {
    return scheduler.now();
  }

  @Override
  public TaskScripts tasks() {
    return tasks;
  }
}
