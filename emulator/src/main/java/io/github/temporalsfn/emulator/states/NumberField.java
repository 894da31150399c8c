package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.DocumentPath;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;

/** A number in a field, or in the state's input where the field with {@code Path} says. */
@FunctionalInterface
interface NumberField {
  /**
   * The number; null where neither field is there.
   *
   * @throws DataFlowException if the input does not have it
   */
  @Nullable Integer read(Documents input);

  /** Reads the one of two fields that is there, if any. */
  static NumberField parse(Fields fields, String field, int minimum, int maximum)
      throws InvalidDefinitionException {
    String pathField = field + "Path";
    if (fields.has(field) && fields.has(pathField)) {
      throw InvalidDefinitionException.schema(
          "Only one of [" + field + ", " + pathField + "] is allowed", fields.location());
    }
    DocumentPath path = DocumentPath.reference(fields, pathField);
    if (path == null) {
      Integer fixed = fields.integer(field, minimum, maximum);
      return input -> fixed;
    }
    return input -> {
      String raw = path.read(input);
      if (raw == null) {
        throw DataFlowException.runtime(
            "The " + pathField + " parameter does not reference an input value: " + path.text());
      }
      if (!raw.matches("\\d{1,9}") || Integer.parseInt(raw) < minimum) {
        throw DataFlowException.runtime(
            "The "
                + pathField
                + " parameter cannot be parsed as a number of at least "
                + minimum
                + ": "
                + path.text());
      }
      return Math.min(Integer.parseInt(raw), maximum);
    };
  }
}
