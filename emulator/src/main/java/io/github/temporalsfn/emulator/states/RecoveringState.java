package io.github.temporalsfn.emulator.states;

import java.util.List;

/** A state with Retry and Catch. */
interface RecoveringState extends State {
  Recovery recovery();

  Transition transition();

  @Override
  default List<String> successors() {
    return recovery().successors(transition());
  }

  @Override
  default boolean isTerminal() {
    return transition().next() == null;
  }

  @Override
  default Step recover(StateRun run, Step.Fail failure) {
    Step again = recovery().retry(run, failure, () -> run(run));
    if (again != null) {
      return again;
    }
    giveUp(run);
    return recovery().caught(run, failure);
  }

  /** Writes what there is to write when no further attempt is made. */
  default void giveUp(StateRun run) {}
}
