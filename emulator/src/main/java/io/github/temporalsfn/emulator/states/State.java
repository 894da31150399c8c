package io.github.temporalsfn.emulator.states;

import java.util.List;

/** A state of a definition. Without memory of its own: many executions are in it at once. */
public interface State {
  /** The type as definitions and history events spell it, such as {@code Pass}. */
  String type();

  /** The states that may follow. */
  default List<String> successors() {
    return List.of();
  }

  /** Whether an execution can end here. */
  default boolean isTerminal() {
    return successors().isEmpty();
  }

  /**
   * Does what the state does when an execution has entered it.
   *
   * @throws io.github.temporalsfn.emulator.dataflow.DataFlowException fails the state, here and in
   *     all that comes of the step
   */
  Step run(StateRun run);

  /** Whether the state tries again or goes elsewhere after a failure; the failure itself if not. */
  default Step recover(StateRun run, Step.Fail failure) {
    return failure;
  }
}
