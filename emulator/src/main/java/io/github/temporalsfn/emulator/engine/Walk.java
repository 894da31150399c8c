package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.store.Ending;
import io.github.temporalsfn.emulator.store.HistoryLimitException;
import io.github.temporalsfn.emulator.time.Timer;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of an execution through its states, or of one branch through the branch's. */
final class Walk implements Timer {
  private static final Logger log = LoggerFactory.getLogger(Walk.class);

  /** The types for which AWS has an event {@code …StateAborted}. */
  private static final Set<String> ABORTABLE = Set.of("Task", "Wait", "Parallel", "Map");

  /** Where a branch belongs: the item is that of the iteration around it, if there is one. */
  record Place(Fork fork, int index, @Nullable MapItem item) {}

  private final ExecutionRun run;
  private final StateGraph graph;
  private final EventChain chain;
  private final @Nullable Place place;
  private final String input;
  private boolean begun;
  private boolean over;

  /** The state that the walk is in; null between states. */
  private @Nullable Stay stay;

  /** What the walk waits for. Only touched under the execution's lock, which ends it, too. */
  private @Nullable Timer pending;

  Walk(ExecutionRun run, StateGraph graph, String input, EventChain chain, @Nullable Place place) {
    this.run = run;
    this.graph = graph;
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
          return enter(graph.startAt(), input);
        });
  }

  /** Goes on in the state that has waited. */
  void resume(Stay waiting, Supplier<Step> step) {
    run.perform(() -> follow(() -> take(waiting, waiting.resume(step))));
  }

  /** Ends the walk because of a failure elsewhere. */
  void abort(EventChain failure) {
    over = true;
    run.execution().whileRunning(this::cancel);
    if (stay != null && ABORTABLE.contains(stay.type())) {
      failure.recordAside(stay.type() + "StateAborted", null);
    }
    if (pending instanceof Fork fork) {
      fork.abort(failure);
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
      String state = stay == null ? graph.startAt() : stay.stateName();
      log.error("State {} of {} broke the emulator", state, run.execution().arn(), e);
      chain.close(Ending.failed("States.Runtime", "Internal error of the emulator: " + e));
    }
  }

  private boolean isAlive() {
    return !over && run.isOpen();
  }

  private @Nullable Move enter(String name, String document) {
    Stay entered = new Stay(run, chain, graph.state(name), name, document, item());
    stay = entered;
    return () -> take(entered, entered.run());
  }

  private @Nullable Move take(Stay current, Step step) {
    if (step instanceof Step.Exit exit) {
      return leave(current, exit);
    }
    if (step instanceof Step.Fail failure) {
      fail(current, failure);
    } else if (step instanceof Step.Later later) {
      await(() -> run.scheduler().at(later.due(), () -> resume(current, later.then())));
    } else if (step instanceof Step.Fork fork) {
      Fork branches = new Fork(run, this, current, fork.branches());
      await(() -> branches);
      branches.start();
    }
    return null;
  }

  private void await(Supplier<Timer> timer) {
    run.execution().whileRunning(() -> pending = timer.get());
  }

  private @Nullable Move leave(Stay current, Step.Exit exit) {
    if (run.execution().stateMachine().isDeleting()) {
      chain.close(
          Ending.failed(
              "States.Runtime",
              "State machine " + run.execution().stateMachine().name() + " has been deleted"));
      return null;
    }
    current.exit(exit.output());
    stay = null;
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

  private void fail(Stay current, Step.Fail failure) {
    over = true;
    if (place == null || failure.isFatal()) {
      chain.close(Ending.failed(failure.error(), failure.cause()));
      return;
    }
    if (current.type().equals("Task")) {
      chain.recordAside("TaskStateAborted", null);
    }
    place.fork().failed(this, failure);
  }
}
