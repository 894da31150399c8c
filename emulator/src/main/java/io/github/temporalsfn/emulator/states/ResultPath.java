package io.github.temporalsfn.emulator.states;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.ReferencePath;
import org.jspecify.annotations.Nullable;

/**
 * Where a state's result goes in its input.
 *
 * @param path the place; null throws the result away
 */
record ResultPath(@Nullable ReferencePath path) {
  static final String FIELD = "ResultPath";

  static ResultPath parse(Fields fields) throws InvalidDefinitionException {
    JsonNode node = fields.node(FIELD);
    if (node == null) {
      return new ResultPath(ReferencePath.parse("$"));
    }
    if (node.isNull()) {
      return new ResultPath(null);
    }
    ReferencePath path = fields.path(FIELD);
    if (path != null && !path.isWritable()) {
      throw InvalidDefinitionException.unsupported(
          "a ResultPath into an array", fields.location(FIELD));
    }
    return new ResultPath(path);
  }

  /** Leaves a state with a result. */
  Step exit(StateRun run, String result, @Nullable String next) {
    String output = path == null ? run.input() : path.write(run.input(), result);
    if (output == null && path != null) {
      return Step.Fail.inState(
          run,
          "States.ResultPathMatchFailure",
          "Unable to apply ReferencePath " + path.text() + " to the state's input.");
    }
    return new Step.Exit(output == null ? run.input() : output, next);
  }
}
