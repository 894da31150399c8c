package io.github.temporalsfn.emulator.machine;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.states.QueryLanguage;
import io.github.temporalsfn.emulator.states.StateGraph;
import io.github.temporalsfn.emulator.states.StateNames;
import java.util.Set;

/** Reads a definition and checks that it can be run. */
public final class DefinitionParser {
  private static final Set<String> FIELDS =
      Set.of("Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage");

  private DefinitionParser() {}

  /** Reads a definition, a JSON text. */
  public static StateMachineDefinition parse(String text) throws InvalidDefinitionException {
    Fields fields = Fields.parse(text, "/");
    fields.require("StartAt", "States");
    fields.allow(FIELDS);
    QueryLanguage.check(fields);
    return new StateMachineDefinition(
        StateGraph.parse(fields, new StateNames()), fields.seconds("TimeoutSeconds", 1));
  }
}
