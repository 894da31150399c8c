package io.github.temporalsfn.emulator.dataflow;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonPath;
import io.github.temporalsfn.emulator.json.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A path into a state's document, or into the context object where it begins with {@code $$}.
 *
 * @param text the path as the definition spells it
 * @param inContext whether it begins with {@code $$}
 * @param path the path from there on
 */
public record DocumentPath(String text, boolean inContext, JsonPath path) {
  /** The path in a field, of any kind that can be read; null where the field is missing. */
  public static @Nullable DocumentPath parse(Fields fields, String field)
      throws InvalidDefinitionException {
    String text = fields.text(field);
    return text == null ? null : parse(text, fields.location(field));
  }

  /** The path in a field that has to name exactly one value; null where the field is missing. */
  public static @Nullable DocumentPath reference(Fields fields, String field)
      throws InvalidDefinitionException {
    DocumentPath path = parse(fields, field);
    if (path != null && !path.path().isReference()) {
      throw InvalidDefinitionException.schema(
          "Value is not a Reference Path: " + path.text(), fields.location(field));
    }
    return path;
  }

  static DocumentPath parse(String text, String location) throws InvalidDefinitionException {
    boolean inContext = text.startsWith("$$");
    try {
      JsonPath path = JsonPath.parse(inContext ? text.substring(1) : text);
      if (inContext
          && !path.selectors().isEmpty()
          && path.selectors().get(0).equals(new Selector.Field("Task"))) {
        throw InvalidDefinitionException.unsupported(
            "the context object's task token (" + text + ")", location);
      }
      return new DocumentPath(text, inContext, path);
    } catch (UnsupportedOperationException e) {
      throw InvalidDefinitionException.unsupported(e.getMessage() + ": " + text, location);
    } catch (IllegalArgumentException e) {
      throw InvalidDefinitionException.schema("Value is not a valid JSONPath: " + text, location);
    }
  }

  /** What the path leads to, in its own spelling; null where it leads nowhere. */
  public @Nullable String read(Documents documents) {
    return path.read(inContext ? documents.context().get() : documents.input());
  }
}
