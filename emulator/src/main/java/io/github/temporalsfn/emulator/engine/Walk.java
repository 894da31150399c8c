package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.states.Branches;
import io.github.temporalsfn.emulator.states.DataLimit;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.Driver;
import io.github.temporalsfn.emulator.store.Ending;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way of an execution through its states, or of one branch through the branch's. */
final class Walk implements Driver {
  /** Where a branch belongs: the item is that of the iteration around it, if there is one. */
  record Place(Fork fork, int index, @Nullable MapItem item) {}

  private final ExecutionRun run;
  private final StateGraph graph;
  private final Track track;
  private final EventChain chain;
  private final @Nullable Place place;
  private boolean over;

  Walk(ExecutionRun run, StateGraph graph, Position from, @Nullable Place place) {
    this.run = run;
    this.graph = graph;
    this.track = new Track(run.attempt(), from);
    this.chain = new EventChain(run.attempt(), run.scheduler(), from.lastEventId());
    this.place = place;
  }

  /** The same way in another attempt, from where this one has come to. */
  Walk in(ExecutionRun later, @Nullable Place itsPlace) {
    return new Walk(later, graph, track.position(), itsPlace);
  }

  /** Drives the attempt. */
  void drive() {
    run.attempt().driveWith(this);
    run.scheduler().execute(() -> run.perform(this::start));
  }

  @Override
  public void resumeIn(Attempt later) {
    in(run.in(later), null).drive();
  }

  /** Goes on from its position: before the first state, or where another attempt has ended. */
  void start() {
    run.follow(this, this::goOn);
  }

  /** Goes on in the state that has waited. */
  void resume(Stay waiting, Supplier<Step> step) {
    run.perform(() -> run.follow(this, () -> take(waiting, waiting.resume(step))));
  }

  /** Ends the walk because of a failure elsewhere. */
  void abort(EventChain failure) {
    over = true;
    Fork branches = track.cancel();
    if (track.position() instanceof Position.In at) {
      at.stay().recordAborted(failure);
    }
    if (branches != null) {
      branches.abort(failure);
    }
  }

  /** Ends the execution because it cannot go on. */
  void breakOff(@Nullable String cause) {
    chain.close(Ending.failed("States.Runtime", cause));
  }

  /** Takes what this walk waits for off the queue. */
  @Override
  public void cancel() {
    track.cancel();
  }

  boolean isAlive() {
    return !over && run.isOpen();
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
    return track.hasBegun();
  }

  private @Nullable Move goOn() {
    Position position = track.position();
    if (position instanceof Position.Before at) {
      return enter(at.next(), at.input());
    }
    if (position instanceof Position.In at) {
      return stayOn(at);
    }
    end(((Position.End) position).output());
    return null;
  }

  private @Nullable Move enter(String name, String document) {
    track.enter(
        () -> {
          if (place != null && !hasBegun()) {
            place.fork().recordBegin(this);
          }
          return Stay.enter(run, chain, graph.state(name), name, document, item());
        });
    return track.position() instanceof Position.In at
        ? () -> take(at.stay(), at.stay().run())
        : null;
  }

  /** Goes on in a state that another attempt has entered. */
  private @Nullable Move stayOn(Position.In at) {
    Stay stay = at.stay().in(run, chain);
    if (at.fork() != null) {
      Fork fork = at.fork().in(run, this, stay);
      track.waitFor(stay, fork);
      fork.start();
      return null;
    }
    track.stay(stay);
    return () -> take(stay, stay.run());
  }

  private @Nullable Move take(Stay current, Step step) {
    if (step instanceof Step.Exit exit) {
      return leave(current, exit);
    }
    if (step instanceof Step.Fail failure) {
      fail(current, failure);
    } else if (step instanceof Step.Later later) {
      track.waitFor(() -> run.scheduler().at(later.due(), () -> resume(current, later.then())));
    } else if (step instanceof Step.Fork fork) {
      fork(current, fork.branches());
    }
    return null;
  }

  private void fork(Stay current, Branches branches) {
    Fork fork =
        track.fork(
            current,
            () -> {
              branches.recordStart(current);
              return new Fork(run, this, current, branches);
            });
    if (fork != null) {
      fork.start();
    }
  }

  private @Nullable Move leave(Stay current, Step.Exit exit) {
    if (run.machine().isDeleting()) {
      breakOff("State machine " + run.machine().name() + " has been deleted");
      return null;
    }
    track.leave(current, exit);
    String next = exit.next();
    if (next != null) {
      return () -> enter(next, exit.output());
    }
    end(exit.output());
    return null;
  }

  private void end(String output) {
    over = true;
    if (place == null) {
      chain.close(Ending.succeeded(output));
    } else {
      place.fork().succeeded(this, output);
    }
  }

  private void fail(Stay current, Step.Fail failure) {
    over = true;
    if (DataLimit.isExceeded(failure)) {
      // A redrive runs all branches of such a state again, also those that have succeeded
      // (developer guide, "Redrive behavior of individual states").
      track.stay(current);
    }
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
