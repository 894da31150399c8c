package io.github.temporalsfn.emulator.states;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Parallel or Map state runs side by side: branches, or iterations over items. */
public interface Branches {
  /** Says in the history that they start. */
  void recordStart(StateRun run);

  /** How many there are. */
  int count();

  /** How many may run at the same time. */
  int atATime();

  /** The states of one. */
  StateGraph graph(int index);

  /**
   * The input of one.
   *
   * @param run the stay in the state that runs them
   * @throws io.github.temporalsfn.emulator.dataflow.DataFlowException if it cannot be made
   */
  String input(StateRun run, int index);

  /** The item that one is about; null for a branch of a Parallel state. */
  @Nullable MapItem item(int index);

  /** What follows when all have ended. */
  Step joined(StateRun run, List<String> outputs);
}
