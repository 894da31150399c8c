package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.dataflow.Expression;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonText;
import org.jspecify.annotations.Nullable;

/** The error or the cause of a Fail state: none, fixed, or read from its input. */
@FunctionalInterface
interface FailureText {
  /**
   * The text.
   *
   * @throws DataFlowException if it is not there, or is not a string
   */
  @Nullable String read(Documents documents);

  /** Reads a field, or the one with {@code Path} behind its name. */
  static FailureText parse(Fields fields, String field) throws InvalidDefinitionException {
    String pathField = field + "Path";
    String fixed = fields.text(field);
    String path = fields.text(pathField);
    if (fixed != null && path != null) {
      throw InvalidDefinitionException.schema(
          "Only one of [" + field + ", " + pathField + "] is allowed", fields.location());
    }
    if (path == null) {
      return documents -> fixed;
    }
    Expression expression = Expression.parse(path, pathField, fields.location(pathField));
    return documents -> {
      String raw = expression.evaluate(documents);
      if (!raw.startsWith("\"")) {
        throw DataFlowException.runtime(
            "The " + pathField + " parameter does not reference a string: " + path);
      }
      return JsonText.unquote(raw);
    };
  }
}
