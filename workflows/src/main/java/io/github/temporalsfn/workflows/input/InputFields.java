package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of one input object under their canonical names: unknown ones, and two spellings of
 * one field, have been refused.
 */
final class InputFields {
  private static final int LONGEST_NAME_SHOWN = 40;

  private final String prefix;
  private final Map<String, InputField> fields;

  private InputFields(String prefix, Map<String, InputField> fields) {
    this.prefix = prefix;
    this.fields = fields;
  }

  /**
   * Reads an object.
   *
   * @param prefix of the fields' names in messages: empty, or such as {@code wait.}
   */
  static InputFields of(JsonDocument object, String prefix, FieldNames names) {
    Map<String, InputField> fields = new HashMap<>();
    split(object, prefix)
        .forEach(
            (spelling, value) -> {
              String name = names.canonical(spelling);
              if (name == null) {
                throw InvalidInput.field(prefix + shown(spelling), names.refusal(spelling));
              }
              if (value.kind() == JsonKind.NULL && fields.containsKey(name)) {
                return;
              }
              InputField field = new InputField(prefix + spelling, value);
              InputField other = fields.put(name, field);
              if (other != null) {
                other.refuse("and " + field.path() + " mean the same; give only one");
              }
            });
    return new InputFields(prefix, fields);
  }

  InputField field(String name) {
    InputField field = fields.get(name);
    return field == null ? new InputField(prefix + name, null) : field;
  }

  private static Map<String, JsonDocument> split(JsonDocument object, String prefix) {
    try {
      return object.fields();
    } catch (JsonSyntaxException e) {
      throw prefix.isEmpty()
          ? InvalidInput.whole(e.getMessage())
          : InvalidInput.field(prefix.substring(0, prefix.length() - 1) + ":", e.getMessage());
    }
  }

  // A field's name comes from the caller, so it is cut and kept to harmless characters.
  private static String shown(String name) {
    String harmless = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return harmless.length() <= LONGEST_NAME_SHOWN
        ? harmless
        : harmless.substring(0, LONGEST_NAME_SHOWN) + "…";
  }
}
