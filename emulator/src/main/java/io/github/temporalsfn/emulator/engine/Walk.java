package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.states.DataLimit;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.State;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.states.StateRun;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.store.HistoryLimitException;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Timer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of an execution through its states, or of one branch through the branch's. */
final class Walk implements StateRun, Timer {
  private static final Logger log = LoggerFactory.getLogger(Walk.class);

  /** The types for which AWS has an event {@code …StateAborted}. */
  private static final Set<String> ABORTABLE = Set.of("Task", "Wait", "Parallel", "Map");

  /** Where a branch belongs: the item is that of the iteration around it, if there is one. */
  record Place(Fork fork, int index, @Nullable MapItem item) {}

  private final ExecutionRun run;
  private final StateGraph graph;
  private final EventChain chain;
  private final @Nullable Place place;
  private String stateName;
  private String input;
  private Instant entered = Instant.EPOCH;
  private int enteredEventId;
  private int @Nullable [] retries;
  private boolean begun;
  private boolean over;

  /** What the walk waits for. Only touched under the execution's lock, which ends it, too. */
  private @Nullable Timer pending;

  Walk(ExecutionRun run, StateGraph graph, String input, EventChain chain, @Nullable Place place) {
    this.run = run;
    this.graph = graph;
    this.stateName = graph.startAt();
    this.input = input;
    this.chain = chain;
    this.place = place;
  }

  void start() {
    follow(
        () -> {
          begun = true;
          if (place != null) {
            place.fork().recordBegin(this);
          }
          return enter(stateName, input);
        });
  }

  /** Goes on with what comes of the branches that this walk has waited for. */
  void resume(Supplier<Step> step) {
    await(null);
    run.perform(() -> follow(() -> take(attempt(step))));
  }

  boolean waitsFor(Fork fork) {
    return isAlive() && pending == fork;
  }

  /** Ends the walk because of a failure elsewhere. */
  void abort(EventChain failure) {
    over = true;
    Timer open = pending;
    await(null);
    if (enteredEventId > 0 && ABORTABLE.contains(state().type())) {
      failure.recordAside(state().type() + "StateAborted", null);
    }
    if (open instanceof Fork fork) {
      fork.abort(failure);
    } else if (open != null) {
      open.cancel();
    }
  }

  /** Takes what this walk waits for off the queue. */
  @Override
  public void cancel() {
    if (pending != null) {
      pending.cancel();
    }
  }

  EventChain chain() {
    return chain;
  }

  int index() {
    return place == null ? 0 : place.index();
  }

  @Nullable MapItem item() {
    return place == null ? null : place.item();
  }

  boolean hasBegun() {
    return begun;
  }

  /** Something to do, which says what to do next. */
  private interface Move {
    @Nullable Move make();
  }

  /**
   * Goes on until the walk waits or ends, and gives way to other branches after each move. A loop,
   * since a chain of states may be long.
   */
  private void follow(Move first) {
    Move next = first;
    try {
      while (next != null && isAlive()) {
        next = next.make();
        if (next != null && run.othersWait()) {
          Move later = next;
          run.perform(() -> follow(later));
          return;
        }
      }
    } catch (HistoryLimitException e) {
      chain.close(Ending.failed("States.Runtime", e.getMessage()));
    } catch (RuntimeException e) {
      log.error("State {} of {} broke the emulator", stateName, run.execution().arn(), e);
      chain.close(Ending.failed("States.Runtime", "Internal error of the emulator: " + e));
    }
  }

  private boolean isAlive() {
    return !over && run.isOpen();
  }

  private @Nullable Move enter(String name, String document) {
    stateName = name;
    input = document;
    retries = null;
    entered = now();
    enteredEventId =
        chain.record(state().type() + "StateEntered", EventDetails.stateEntered(name, document));
    return () -> take(attempt(() -> state().run(this)));
  }

  /** Makes a step; where a document is not as the definition wants it, that is a failure. */
  private Step attempt(Supplier<Step> step) {
    try {
      return step.get();
    } catch (DataFlowException e) {
      return Step.Fail.inState(this, e.error(), String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Move take(Step step) {
    Step settled = settle(step);
    if (settled instanceof Step.Exit exit) {
      return leave(exit);
    }
    if (settled instanceof Step.Fail failure) {
      fail(failure);
    } else if (settled instanceof Step.Later later) {
      await(
          () ->
              run.scheduler()
                  .at(
                      later.due(),
                      () -> run.perform(() -> follow(() -> take(attempt(later.then()))))));
    } else if (settled instanceof Step.Fork fork) {
      Fork branches = new Fork(run, this, fork.branches());
      await(() -> branches);
      branches.start();
    }
    return null;
  }

  /** Lets the state try again or go elsewhere where the step is a failure. */
  private Step settle(Step step) {
    Step.Fail failure = step instanceof Step.Fail fail ? fail : DataLimit.exceeded(stateName, step);
    if (failure == null || failure.isFatal()) {
      return step;
    }
    Step recovered = attempt(() -> state().recover(this, failure));
    // Not once more: what a Catch makes of it may be too large for ever.
    Step.Fail again = DataLimit.exceeded(stateName, recovered);
    return again == null ? recovered : again;
  }

  private void await(@Nullable Supplier<? extends Timer> timer) {
    run.execution().whileRunning(() -> pending = timer == null ? null : timer.get());
  }

  private @Nullable Move leave(Step.Exit exit) {
    if (run.execution().stateMachine().isDeleting()) {
      chain.close(
          Ending.failed(
              "States.Runtime",
              "State machine " + run.execution().stateMachine().name() + " has been deleted"));
      return null;
    }
    chain.record(
        state().type() + "StateExited", EventDetails.stateExited(stateName, exit.output()));
    enteredEventId = 0;
    String next = exit.next();
    if (next != null) {
      return () -> enter(next, exit.output());
    }
    over = true;
    if (place == null) {
      chain.close(Ending.succeeded(exit.output()));
    } else {
      place.fork().succeeded(this, exit.output());
    }
    return null;
  }

  private void fail(Step.Fail failure) {
    over = true;
    if (place == null || failure.isFatal()) {
      chain.close(Ending.failed(failure.error(), failure.cause()));
      return;
    }
    if (state().type().equals("Task")) {
      chain.recordAside("TaskStateAborted", null);
    }
    place.fork().failed(this, failure);
  }

  private State state() {
    return graph.state(stateName);
  }

  @Override
  public Documents documents() {
    return documents(item());
  }

  @Override
  public Documents documents(@Nullable MapItem item) {
    return new Documents(
        input,
        () ->
            ContextObject.of(
                run.execution(),
                stateName,
                entered,
                retries == null ? 0 : Arrays.stream(retries).sum(),
                item));
  }

  @Override
  public void record(String eventType, @Nullable EventDetails details) {
    chain.record(eventType, details);
  }

  @Override
  public void recordAside(String eventType, @Nullable EventDetails details) {
    chain.recordAside(eventType, details);
  }

  @Override
  public int[] retries(int retriers) {
    int[] counts = retries == null ? new int[retriers] : retries;
    retries = counts;
    return counts;
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
    return run.execution().stateMachine().region();
  }

  @Override
  public Instant now() {
    return run.scheduler().now();
  }

  @Override
  public TaskScripts tasks() {
    return run.tasks();
  }
}
