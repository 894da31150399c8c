package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;

/** The field that says how a definition or a state names values. */
public final class QueryLanguage {
  private static final String FIELD = "QueryLanguage";

  private QueryLanguage() {}

  /** Refuses all but JSONPath. */
  public static void check(Fields fields) throws InvalidDefinitionException {
    String language = fields.text(FIELD);
    if (language != null && !language.equals("JSONPath")) {
      throw InvalidDefinitionException.unsupported(
          "the query language \"" + language + "\"", fields.location(FIELD));
    }
  }
}
