package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.machine.DefinitionParser;
import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import io.github.temporalsfn.emulator.store.StateMachineType;

/** The definitions in requests. */
final class Definitions {
  static final int MAX_LENGTH = 1_048_576;

  private Definitions() {}

  /** Reads a definition for a state machine of this type. */
  static StateMachineDefinition parse(String text, StateMachineType type) throws ApiException {
    try {
      return parseStrictly(text, type);
    } catch (InvalidDefinitionException e) {
      throw ApiException.of(
          "InvalidDefinition", "Invalid State Machine Definition", String.valueOf(e.getMessage()));
    }
  }

  /** The same, for callers that want to know the fault and its place. */
  static StateMachineDefinition parseStrictly(String text, StateMachineType type)
      throws InvalidDefinitionException {
    try {
      StateMachineDefinition definition = DefinitionParser.parse(text);
      if (type == StateMachineType.EXPRESS) {
        ExpressRules.check(text);
      }
      return definition;
    } catch (StackOverflowError e) {
      // A megabyte of brackets is a bad request, not a fault of the emulator's.
      throw InvalidDefinitionException.schema("The definition is nested too deeply", "/");
    }
  }
}
