package io.github.temporalsfn.activities.definition.toml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes a connection as {@link TomlSource} reads it. */
public final class TomlText {
  private TomlText() {}

  /** The text that stands for a text with <code>${</code> in it, which would be a reference. */
  public static String escapedReferences(String text) {
    return EnvironmentReferences.escaped(text);
  }

  /** What {@link #escapedReferences} was given. */
  public static String unescapedReferences(String text) {
    return text.replace("$${", "${");
  }

  /** The table of a connection: values first, then a table for each setting that has parts. */
  public static String ofConnection(String name, ObjectNode settings) {
    String path = "connections." + key(name);
    StringJoiner tables = new StringJoiner("\n");
    tables.add(table(path, settings));
    settings
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode part) {
                tables.add(wholeTable(path + "." + key(field.getKey()), part));
              }
            });
    return tables.toString();
  }

  private static String table(String path, ObjectNode settings) {
    return "[" + path + "]\n" + lines(settings, false);
  }

  private static String wholeTable(String path, ObjectNode settings) {
    return "[" + path + "]\n" + lines(settings, true);
  }

  private static String lines(ObjectNode settings, boolean objects) {
    return settings.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .filter(field -> objects || !field.getValue().isObject())
        .map(field -> key(field.getKey()) + " = " + value(field.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String value(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .map(TomlText::pair)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof ArrayNode list) {
      StringJoiner elements = new StringJoiner(", ", "[", "]");
      list.forEach(element -> elements.add(value(element)));
      return elements.toString();
    }
    return node instanceof TextNode text ? quoted(text.textValue()) : node.asText();
  }

  private static String pair(Map.Entry<String, JsonNode> field) {
    return key(field.getKey()) + " = " + value(field.getValue());
  }

  private static String key(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : quoted(key);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
              } else if (character < ' ' || character == '\u007f') {
                quoted.append("\\u%04x".formatted(character));
              } else {
                quoted.append((char) character);
              }
            });
    return quoted.append('"').toString();
  }
}
