package io.github.temporalsfn.emulator.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.ReferencePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a state's result goes in its input.
 *
 * @param path the place; null throws the result away
 */
public record ResultPath(@Nullable ReferencePath path) {
  /** The field's name. */
  public static final String FIELD = "ResultPath";

  private static final ResultPath WHOLE = new ResultPath(new ReferencePath("$", List.of()));

  /** The path in the field; one that replaces the input where the field is missing. */
  public static ResultPath parse(Fields fields) throws InvalidDefinitionException {
    JsonNode node = fields.node(FIELD);
    if (node == null) {
      return WHOLE;
    }
    if (node.isNull()) {
      return new ResultPath(null);
    }
    String text = fields.requiredText(FIELD);
    ReferencePath path;
    try {
      path = ReferencePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw InvalidDefinitionException.schema(
          "Value is not a Reference Path: " + text, fields.location(FIELD));
    }
    if (!path.isWritable()) {
      throw InvalidDefinitionException.unsupported(
          "a ResultPath into an array", fields.location(FIELD));
    }
    return new ResultPath(path);
  }

  /**
   * The input with the result in its place.
   *
   * @throws DataFlowException if something that is not an object stands in the way
   */
  public String put(String result, String input) {
    if (path == null) {
      return input;
    }
    String output = path.write(input, result);
    if (output == null) {
      throw DataFlowException.resultPath(path.text());
    }
    return output;
  }
}
