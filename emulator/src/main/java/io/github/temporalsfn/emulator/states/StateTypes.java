package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.Map;

/** The state types that the emulator knows. */
public final class StateTypes {
  private static final Map<String, Parser> PARSERS =
      Map.of(
          "Pass", PassState::parse,
          "Wait", WaitState::parse,
          "Succeed", SucceedState::parse,
          "Fail", FailState::parse,
          "Choice", ChoiceState::parse,
          "Task", TaskState::parse);

  private StateTypes() {}

  /** Reads a state of any known type. */
  public static State parse(Fields fields) throws InvalidDefinitionException {
    String type = fields.requiredText("Type");
    Parser parser = PARSERS.get(type);
    if (parser == null) {
      throw InvalidDefinitionException.unsupported(
          "the state type \"" + type + "\"", fields.location("Type"));
    }
    return parser.parse(fields);
  }

  private interface Parser {
    State parse(Fields fields) throws InvalidDefinitionException;
  }
}
