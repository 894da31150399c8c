package io.github.temporalsfn.emulator.machine;

import io.github.temporalsfn.emulator.states.State;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked definition: every name in it leads to a state.
 *
 * @param startAt the first state
 * @param states the states by name
 * @param timeoutSeconds the time limit of an execution, if there is one
 */
public record StateMachineDefinition(
    String startAt, Map<String, State> states, @Nullable Integer timeoutSeconds) {
  /** The state of a name that the definition uses. */
  public State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new IllegalStateException("no state " + name);
    }
    return state;
  }
}
