package io.github.temporalsfn.workflows.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parts of a schema that it refers to, and how parts are put together. */
final class Definitions {
  // What Duration.parse takes, but for signs and small letters.
  private static final String ISO_DURATION =
      "^P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{0,9})?S)?)?$";
  private static final long LONGEST_SECONDS = 36_500L * 86_400;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  ObjectNode reference(String name, Supplier<ObjectNode> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, definition.get());
    }
    return node().put("$ref", "#/$defs/" + name);
  }

  ObjectNode duration() {
    return reference(
        "Duration",
        () -> {
          ObjectNode duration = node();
          duration.put("description", "ISO-8601 text, or a number of seconds; more than zero.");
          ArrayNode kinds = duration.putArray("oneOf");
          kinds.addObject().put("type", "string").put("pattern", ISO_DURATION);
          kinds
              .addObject()
              .put("type", "number")
              .put("minimum", 0.001)
              .put("maximum", LONGEST_SECONDS);
          return duration;
        });
  }

  /** A property of a definition. */
  ObjectNode property(String definition, String name) {
    return (ObjectNode) definitions.get(definition).required("properties").required(name);
  }

  void addTo(ObjectNode schema) {
    if (!definitions.isEmpty()) {
      schema.putObject("$defs").setAll(definitions);
    }
  }

  static ObjectNode oneOf(Object[] constants) {
    ObjectNode choice = node().put("type", "string");
    ArrayNode names = choice.putArray("enum");
    for (Object constant : constants) {
      names.add(((Enum<?>) constant).name());
    }
    return choice;
  }

  /** The same, or a JSON null. */
  static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = node();
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    if (schema.path("type").isArray()) {
      ((ArrayNode) schema.required("type")).add("null");
    } else if (schema.has("type")) {
      String type = schema.required("type").textValue();
      schema.putArray("type").add(type).add("null");
    }
    if (schema.has("enum")) {
      ((ArrayNode) schema.required("enum")).addNull();
    }
    return schema;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
