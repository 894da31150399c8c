package io.github.temporalsfn.emulator.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An InputPath or OutputPath.
 *
 * @param path what it keeps; null keeps nothing, and leaves an empty object
 */
public record PathFilter(@Nullable DocumentPath path) {
  private static final PathFilter ALL =
      new PathFilter(new DocumentPath("$", false, new JsonPath("$", List.of())));

  /** The filter in a field; one that keeps everything where the field is missing. */
  public static PathFilter parse(Fields fields, String field) throws InvalidDefinitionException {
    JsonNode node = fields.node(field);
    if (node == null) {
      return ALL;
    }
    return new PathFilter(node.isNull() ? null : DocumentPath.parse(fields, field));
  }

  /**
   * What it keeps of a document.
   *
   * @throws DataFlowException if there is nothing at the path
   */
  public String apply(Documents documents) {
    if (path == null) {
      return "{}";
    }
    if (path.path().selectors().isEmpty() && !path.inContext()) {
      return documents.input();
    }
    String value = path.read(documents);
    if (value == null) {
      throw DataFlowException.runtime(
          "Invalid path '" + path.text() + "': No results for path: " + path.text());
    }
    return value;
  }
}
