package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.Map;

/** The state types that the emulator knows. */
final class StateTypes {
  private static final Map<String, Parser> PARSERS =
      Map.of(
          "Pass", (fields, names) -> PassState.parse(fields),
          "Wait", (fields, names) -> WaitState.parse(fields),
          "Succeed", (fields, names) -> SucceedState.parse(fields),
          "Fail", (fields, names) -> FailState.parse(fields),
          "Choice", (fields, names) -> ChoiceState.parse(fields),
          "Task", (fields, names) -> TaskState.parse(fields),
          "Parallel", ParallelState::parse,
          "Map", MapState::parse);

  private StateTypes() {}

  /** Reads a state of any known type. */
  static State parse(Fields fields, StateNames names) throws InvalidDefinitionException {
    String type = fields.requiredText("Type");
    Parser parser = PARSERS.get(type);
    if (parser == null) {
      throw InvalidDefinitionException.unsupported(
          "the state type \"" + type + "\"", fields.location("Type"));
    }
    QueryLanguage.check(fields);
    return parser.parse(fields, names);
  }

  private interface Parser {
    State parse(Fields fields, StateNames names) throws InvalidDefinitionException;
  }
}
