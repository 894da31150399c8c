package io.github.temporalsfn.emulator.dataflow;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;

/** A value that is only known at run time. */
@FunctionalInterface
public interface Expression {
  /**
   * The value, a JSON text.
   *
   * @throws DataFlowException if a document does not have it
   */
  String evaluate(Documents documents);

  /**
   * Reads an expression.
   *
   * @param field the name of the field it is for, as messages at run time name it
   * @param location where it stands in the definition
   */
  static Expression parse(String text, String field, String location)
      throws InvalidDefinitionException {
    if (text.startsWith("States.")) {
      return new CallParser(text, field, location).parse();
    }
    if (!text.startsWith("$")) {
      throw invalid(field, location);
    }
    DocumentPath path = DocumentPath.parse(text, location);
    return documents -> {
      String value = path.read(documents);
      if (value == null) {
        throw DataFlowException.runtime(
            "The JSONPath '"
                + text
                + "' specified for the field '"
                + field
                + "' could not be found in the input '"
                + documents.input()
                + "'");
      }
      return value;
    };
  }

  /** Neither a path nor a call. In AWS's words. */
  static InvalidDefinitionException invalid(String field, String location) {
    return InvalidDefinitionException.schema(
        "The value for the field '"
            + field
            + "' must be a valid JSONPath or a valid intrinsic function call",
        location);
  }
}
