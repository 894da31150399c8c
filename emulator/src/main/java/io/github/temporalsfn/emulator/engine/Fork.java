package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.states.Branches;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.time.Timer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The branches that a Parallel or Map state waits for. What a redrive needs of them only changes
 * under the attempt's lock while that is open, together with the history.
 */
final class Fork implements Timer {
  private final ExecutionRun run;
  private final Walk owner;
  private final Stay stay;
  private final Branches branches;
  private final int startedEventId;
  private final String[] outputs;
  // By index: those that have begun and not succeeded, also where they have failed. Concurrent,
  // since whoever stops the execution goes through it from another thread.
  private final ConcurrentNavigableMap<Integer, Walk> unfinished = new ConcurrentSkipListMap<>();
  private int begun;
  private int lastEventId;
  private boolean over;

  Fork(ExecutionRun run, Walk owner, Stay stay, Branches branches) {
    this(run, owner, stay, branches, owner.chain().last(), new String[branches.count()]);
  }

  private Fork(
      ExecutionRun run,
      Walk owner,
      Stay stay,
      Branches branches,
      int startedEventId,
      String[] outputs) {
    this.run = run;
    this.owner = owner;
    this.stay = stay;
    this.branches = branches;
    this.startedEventId = startedEventId;
    this.outputs = outputs;
    this.lastEventId = startedEventId;
  }

  /** The same branches in another attempt: those that have not succeeded go on. */
  Fork in(ExecutionRun later, Walk itsOwner, Stay itsStay) {
    Fork fork = new Fork(later, itsOwner, itsStay, branches, startedEventId, outputs.clone());
    unfinished.forEach(
        (index, branch) ->
            fork.unfinished.put(
                index, branch.in(later, new Walk.Place(fork, index, branch.item()))));
    fork.begun = begun;
    fork.lastEventId = lastEventId;
    return fork;
  }

  void start() {
    for (Walk branch : List.copyOf(unfinished.values())) {
      run.perform(branch::start);
    }
    while (unfinished.size() < branches.atATime() && mayBegin()) {
      begin(startedEventId);
    }
    joinIfDone();
  }

  void succeeded(Walk branch, String output) {
    int before = branch.chain().last();
    run.attempt()
        .whileOpen(
            () -> {
              recordIteration(branch, "MapIterationSucceeded");
              outputs[branch.index()] = output;
              unfinished.remove(branch.index());
              lastEventId = Math.max(lastEventId, branch.chain().last());
            });
    if (mayBegin()) {
      begin(before);
    }
    joinIfDone();
  }

  /** Stops the other branches, and fails the state. */
  void failed(Walk branch, Step.Fail failure) {
    owner.chain().continueFrom(branch.chain());
    abortAllBut(branch, owner.chain());
    if (branches.item(branch.index()) != null) {
      stay.recordAside("MapIterationFailed", details("MapIterationFailed", branch.index()));
    }
    end(() -> failure);
  }

  /** Stops all branches that run, and says so in the history that somebody else's failure made. */
  void abort(EventChain chain) {
    if (!over) {
      over = true;
      abortAllBut(null, chain);
    }
  }

  private void abortAllBut(@Nullable Walk failed, EventChain chain) {
    for (Walk branch : unfinished.values()) {
      if (branch == failed) {
        continue;
      }
      if (branches.item(branch.index()) != null && branch.hasBegun()) {
        chain.recordAside("MapIterationAborted", details("MapIterationAborted", branch.index()));
      }
      branch.abort(chain);
    }
  }

  /** Takes the branches' timers off the queue. */
  @Override
  public void cancel() {
    unfinished.values().forEach(Walk::cancel);
  }

  /** Writes the first event of an iteration. */
  void recordBegin(Walk branch) {
    recordIteration(branch, "MapIterationStarted");
  }

  private boolean mayBegin() {
    return begun < branches.count() && !over && run.isOpen();
  }

  private void begin(int previousEventId) {
    int index = begun;
    MapItem item = branches.item(index);
    String input;
    try {
      input = branches.input(stay, index);
    } catch (DataFlowException e) {
      // Fails the execution. AWS writes nothing of the branches that such a failure stops.
      end(
          () -> {
            throw e;
          });
      return;
    }
    StateGraph graph = branches.graph(index);
    Walk branch =
        new Walk(
            run,
            graph,
            new Position.Before(graph.startAt(), input, previousEventId, true),
            new Walk.Place(this, index, item == null ? stay.item() : item));
    run.attempt()
        .whileOpen(
            () -> {
              unfinished.put(index, branch);
              begun++;
            });
    run.perform(branch::start);
  }

  private void joinIfDone() {
    if (unfinished.isEmpty() && begun == branches.count() && !over) {
      owner.chain().continueAfter(lastEventId);
      end(() -> branches.joined(stay, Arrays.asList(outputs)));
    }
  }

  private void end(Supplier<Step> step) {
    over = true;
    owner.resume(stay, step);
  }

  private void recordIteration(Walk branch, String type) {
    if (branches.item(branch.index()) != null) {
      branch.chain().record(type, details(type, branch.index()));
    }
  }

  private EventDetails details(String type, int index) {
    return EventDetails.of(type).with("name", stay.stateName()).with("index", index);
  }
}
