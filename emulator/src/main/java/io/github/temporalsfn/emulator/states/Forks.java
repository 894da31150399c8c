package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import java.util.List;

/** What Parallel and Map states have in common. */
final class Forks {
  private Forks() {}

  /** Leaves the state with the list of the branches' outputs. */
  static Step join(
      State state, DataFlow flow, Transition transition, StateRun run, List<String> outputs) {
    run.recordAside(state.type() + "StateSucceeded", null);
    String result = "[" + String.join(",", outputs) + "]";
    return new Step.Exit(flow.output(result, run.documents()), transition.next());
  }

  /** AWS writes the state's own failure only where there is no further attempt. */
  static Step recover(State state, Recovery recovery, StateRun run, Step.Fail failure) {
    Step again = recovery.retry(run, failure, () -> state.run(run));
    if (again != null) {
      return again;
    }
    run.record(state.type() + "StateFailed", null);
    return recovery.caught(run, failure);
  }
}
