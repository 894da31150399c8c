package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * States that lead to each other: a whole machine's, or a branch's. Checked: every name in it leads
 * to one of its states.
 *
 * @param startAt the first state
 * @param states the states by name
 */
public record StateGraph(String startAt, Map<String, State> states) {
  /** The fields of a branch. */
  static final Set<String> FIELDS = Set.of("StartAt", "States", "Comment");

  /** The state of a name that the definition uses. */
  public State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new IllegalStateException("no state " + name);
    }
    return state;
  }

  /**
   * Reads the fields {@code StartAt} and {@code States}.
   *
   * @param names the names that the definition has used so far
   */
  public static StateGraph parse(Fields fields, StateNames names)
      throws InvalidDefinitionException {
    fields.require("StartAt", "States");
    String startAt = fields.requiredText("StartAt");
    Fields sources = fields.object("States");
    Map<String, State> states = new LinkedHashMap<>();
    for (String name : sources.names()) {
      names.add(name, sources.location(name));
      states.put(name, StateTypes.parse(sources.object(name), names));
    }
    StateGraph graph = new StateGraph(startAt, states);
    graph.requireTarget(startAt, "StartAt", fields.location("StartAt"));
    for (Map.Entry<String, State> entry : states.entrySet()) {
      for (String next : entry.getValue().successors()) {
        graph.requireTarget(next, "Next", sources.location(entry.getKey()));
      }
    }
    graph.checkReachability(sources);
    if (states.values().stream().noneMatch(State::isTerminal)) {
      throw new InvalidDefinitionException(
          "MISSING_END_STATE", "State machine has no terminal state", sources.location());
    }
    return graph;
  }

  private void requireTarget(String name, String field, String location)
      throws InvalidDefinitionException {
    if (!states.containsKey(name)) {
      throw new InvalidDefinitionException(
          "MISSING_TRANSITION_TARGET", "Missing '" + field + "' target: " + name, location);
    }
  }

  private void checkReachability(Fields sources) throws InvalidDefinitionException {
    Set<String> reachable = new HashSet<>(Set.of(startAt));
    Deque<String> open = new ArrayDeque<>(reachable);
    while (!open.isEmpty()) {
      state(open.remove()).successors().stream().filter(reachable::add).forEach(open::add);
    }
    for (String name : states.keySet()) {
      if (!reachable.contains(name)) {
        throw new InvalidDefinitionException(
            "MISSING_TRANSITION_TARGET",
            "State \"" + name + "\" is not reachable.",
            sources.location(name));
      }
    }
  }
}
