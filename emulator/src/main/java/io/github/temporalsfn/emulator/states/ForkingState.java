package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import java.util.List;

/** A state that runs branches: Parallel or Map. */
interface ForkingState extends RecoveringState {
  DataFlow flow();

  /** Leaves the state with the list of the branches' outputs. */
  default Step join(StateRun run, List<String> outputs) {
    run.recordAside(type() + "StateSucceeded", null);
    String result = "[" + String.join(",", outputs) + "]";
    return new Step.Exit(flow().output(result, run.documents()), transition().next());
  }

  /** AWS writes the state's own failure only where there is no further attempt. */
  @Override
  default void giveUp(StateRun run) {
    run.record(type() + "StateFailed", null);
  }
}
