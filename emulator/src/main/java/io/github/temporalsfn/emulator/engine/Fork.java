package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.states.Branches;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.time.Timer;
import java.util.Arrays;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The branches that a Parallel or Map state waits for. */
final class Fork implements Timer {
  private final ExecutionRun run;
  private final Walk owner;
  private final Stay stay;
  private final Branches branches;
  private final String[] outputs;
  // By index. Concurrent, since whoever stops the execution goes through it from another thread.
  private final ConcurrentNavigableMap<Integer, Walk> active = new ConcurrentSkipListMap<>();
  private int begun;
  private int lastEventId;
  private boolean over;

  Fork(ExecutionRun run, Walk owner, Stay stay, Branches branches) {
    this.run = run;
    this.owner = owner;
    this.stay = stay;
    this.branches = branches;
    this.outputs = new String[branches.count()];
    this.lastEventId = owner.chain().last();
  }

  void start() {
    int first = Math.min(branches.atATime(), branches.count());
    while (begun < first && !over) {
      begin(owner.chain().last());
    }
    joinIfDone();
  }

  void succeeded(Walk branch, String output) {
    outputs[branch.index()] = output;
    active.remove(branch.index());
    int before = branch.chain().last();
    recordIteration(branch, "MapIterationSucceeded");
    lastEventId = Math.max(lastEventId, branch.chain().last());
    if (begun < branches.count() && !over) {
      begin(before);
    }
    joinIfDone();
  }

  /** Stops the other branches, and fails the state. */
  void failed(Walk branch, Step.Fail failure) {
    active.remove(branch.index());
    owner.chain().continueFrom(branch.chain());
    abort(owner.chain());
    if (branches.item(branch.index()) != null) {
      stay.recordAside("MapIterationFailed", details("MapIterationFailed", branch.index()));
    }
    end(() -> failure);
  }

  /** Stops all branches that run, and says so in the history that somebody else's failure made. */
  void abort(EventChain chain) {
    for (Walk branch : active.values()) {
      if (branches.item(branch.index()) != null && branch.hasBegun()) {
        chain.recordAside("MapIterationAborted", details("MapIterationAborted", branch.index()));
      }
      branch.abort(chain);
    }
    active.clear();
  }

  /** Takes the branches' timers off the queue. */
  @Override
  public void cancel() {
    active.values().forEach(Walk::cancel);
  }

  /** Writes the first event of an iteration. */
  void recordBegin(Walk branch) {
    recordIteration(branch, "MapIterationStarted");
  }

  private void begin(int previousEventId) {
    int index = begun++;
    MapItem item = branches.item(index);
    String input;
    try {
      input = branches.input(index);
    } catch (DataFlowException e) {
      // Fails the execution. AWS writes nothing of the branches that such a failure stops.
      end(
          () -> {
            throw e;
          });
      return;
    }
    Walk branch =
        new Walk(
            run,
            branches.graph(index),
            input,
            new EventChain(run.execution(), run.scheduler(), previousEventId),
            new Walk.Place(this, index, item == null ? stay.item() : item));
    active.put(index, branch);
    run.perform(branch::start);
  }

  private void joinIfDone() {
    if (active.isEmpty() && begun == branches.count() && !over) {
      owner.chain().continueAfter(lastEventId);
      end(() -> branches.joined(Arrays.asList(outputs)));
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
