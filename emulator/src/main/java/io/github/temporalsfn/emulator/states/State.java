package io.github.temporalsfn.emulator.states;

import java.util.List;

/** A state of a definition. Without memory of its own: many executions are in it at once. */
public interface State {
  /** The type as definitions and history events spell it, such as {@code Pass}. */
  String type();

  /** The states that may follow. */
  List<String> successors();

  /** Whether an execution can end here. */
  boolean isTerminal();

  /** Does what the state does when an execution has entered it. */
  Step run(StateRun run);
}
