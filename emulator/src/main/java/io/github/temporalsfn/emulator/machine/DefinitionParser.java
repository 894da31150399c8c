package io.github.temporalsfn.emulator.machine;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.states.State;
import io.github.temporalsfn.emulator.states.StateTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a definition and checks that it can be run. */
public final class DefinitionParser {
  private static final Set<String> FIELDS =
      Set.of("Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage");
  private static final int MAX_STATE_NAME = 80;

  private DefinitionParser() {}

  /** Reads a definition, a JSON text. */
  public static StateMachineDefinition parse(String text) throws InvalidDefinitionException {
    Fields fields = Fields.parse(text, "/");
    fields.require("StartAt", "States");
    fields.allow(FIELDS);
    String language = fields.text("QueryLanguage");
    if (language != null && !language.equals("JSONPath")) {
      throw InvalidDefinitionException.unsupported(
          "the query language \"" + language + "\"", "/QueryLanguage");
    }
    String startAt = fields.requiredText("StartAt");
    Map<String, State> states = states(fields);
    requireTarget(startAt, "StartAt", "/StartAt", states);
    checkTransitions(startAt, states);
    return new StateMachineDefinition(startAt, states, fields.seconds("TimeoutSeconds", 1));
  }

  private static Map<String, State> states(Fields fields) throws InvalidDefinitionException {
    Fields sources = fields.object("States");
    Map<String, State> states = new LinkedHashMap<>();
    for (String name : sources.names()) {
      String location = sources.location(name);
      if (name.length() > MAX_STATE_NAME) {
        throw InvalidDefinitionException.schema(
            "State name must be no longer than " + MAX_STATE_NAME + " characters", location);
      }
      states.put(name, StateTypes.parse(sources.object(name)));
    }
    return states;
  }

  private static void checkTransitions(String startAt, Map<String, State> states)
      throws InvalidDefinitionException {
    for (Map.Entry<String, State> entry : states.entrySet()) {
      for (String next : entry.getValue().successors()) {
        requireTarget(next, "Next", "/States/" + entry.getKey(), states);
      }
    }
    Set<String> reachable = new HashSet<>(Set.of(startAt));
    Deque<String> open = new ArrayDeque<>(reachable);
    while (!open.isEmpty()) {
      State state = states.get(open.remove());
      if (state != null) {
        state.successors().stream().filter(reachable::add).forEach(open::add);
      }
    }
    for (String name : states.keySet()) {
      if (!reachable.contains(name)) {
        throw new InvalidDefinitionException(
            "MISSING_TRANSITION_TARGET",
            "State \"" + name + "\" is not reachable.",
            "/States/" + name);
      }
    }
    if (states.values().stream().noneMatch(State::isTerminal)) {
      throw InvalidDefinitionException.schema("State machine has no terminal state", "/States");
    }
  }

  private static void requireTarget(
      String name, String field, String location, Map<String, State> states)
      throws InvalidDefinitionException {
    if (!states.containsKey(name)) {
      throw new InvalidDefinitionException(
          "MISSING_TRANSITION_TARGET", "Missing '" + field + "' target: " + name, location);
    }
  }
}
