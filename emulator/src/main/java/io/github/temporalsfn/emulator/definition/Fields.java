package io.github.temporalsfn.emulator.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonPath;
import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.json.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object in a definition, read with AWS's rules. */
public final class Fields {
  /** AWS's own bound for seconds in a definition. */
  public static final int MAX_SECONDS = 99_999_999;

  private final JsonNode object;
  private final String text;
  private final String location;

  private Fields(JsonNode object, String text, String location) {
    this.object = object;
    this.text = text;
    this.location = location;
  }

  /**
   * Reads an object.
   *
   * @param text the object's own text
   * @param location the JSON pointer of its place in the definition
   */
  public static Fields parse(String text, String location) throws InvalidDefinitionException {
    JsonNode node;
    try {
      node = JsonText.parse(text);
    } catch (InvalidJsonException e) {
      throw new InvalidDefinitionException(
          "INVALID_JSON_DESCRIPTION", String.valueOf(e.getMessage()), location);
    }
    if (!node.isObject()) {
      throw InvalidDefinitionException.schema("Expected value of type Object", location);
    }
    return new Fields(node, text, location);
  }

  /** The JSON pointer of this object. */
  public String location() {
    return location;
  }

  /** The JSON pointer of a field. */
  public String location(String field) {
    return (location.equals("/") ? "" : location) + "/" + field;
  }

  /** The names of the fields that are there, in their order; a repeated one each time. */
  public List<String> names() {
    return JsonText.memberNames(text);
  }

  /** Whether the field is there, even as null. */
  public boolean has(String field) {
    return object.has(field);
  }

  /** The field as it is, or null where it is missing. */
  public @Nullable JsonNode node(String field) {
    return object.get(field);
  }

  /** Refuses fields that are not among the allowed ones, and fields that are there twice. */
  public void allow(Set<String> allowed) throws InvalidDefinitionException {
    Set<String> seen = new HashSet<>();
    for (String name : names()) {
      if (!allowed.contains(name)) {
        throw InvalidDefinitionException.unsupported("the field \"" + name + "\"", location(name));
      }
      if (!seen.add(name)) {
        throw InvalidDefinitionException.schema("Duplicate field", location(name));
      }
    }
  }

  /** Refuses an object without these fields. */
  public void require(String... fields) throws InvalidDefinitionException {
    List<String> missing = new ArrayList<>();
    for (String field : fields) {
      if (!object.hasNonNull(field)) {
        missing.add(field);
      }
    }
    if (!missing.isEmpty()) {
      throw InvalidDefinitionException.schema(
          "These fields are required: [" + String.join(", ", missing) + "]", location);
    }
  }

  /** A string that has to be there. */
  public String requiredText(String field) throws InvalidDefinitionException {
    require(field);
    JsonNode node = object.path(field);
    if (!node.isTextual()) {
      throw InvalidDefinitionException.schema("Expected value of type String", location(field));
    }
    return node.textValue();
  }

  /** A string, or null where it is missing. */
  public @Nullable String text(String field) throws InvalidDefinitionException {
    return has(field) ? requiredText(field) : null;
  }

  /** The field's own text, or null where it is missing: numbers in it keep their spelling. */
  public @Nullable String raw(String field) {
    return read(List.of(new Selector.Field(field)));
  }

  /** An object that has to be there. */
  public Fields object(String field) throws InvalidDefinitionException {
    require(field);
    return parse(String.valueOf(raw(field)), location(field));
  }

  /** A list of objects that has to be there and not be empty. */
  public List<Fields> objects(String field) throws InvalidDefinitionException {
    require(field);
    JsonNode node = object.path(field);
    if (!node.isArray() || node.isEmpty()) {
      throw InvalidDefinitionException.schema("Expected a non-empty Array", location(field));
    }
    List<Fields> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      String element = read(List.of(new Selector.Field(field), new Selector.Index(i)));
      elements.add(parse(String.valueOf(element), location(field) + "[" + i + "]"));
    }
    return elements;
  }

  /** A number of seconds within AWS's bounds, or null where it is missing. */
  public @Nullable Integer seconds(String field, int minimum) throws InvalidDefinitionException {
    return integer(field, minimum, MAX_SECONDS);
  }

  /** A whole number between two bounds, or null where it is missing. */
  public @Nullable Integer integer(String field, int minimum, int maximum)
      throws InvalidDefinitionException {
    JsonNode node = object.get(field);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw InvalidDefinitionException.schema("Expected value of type Integer", location(field));
    }
    int number = node.intValue();
    if (number < minimum || number > maximum) {
      throw InvalidDefinitionException.schema(
          "Value must be between " + minimum + " and " + maximum, location(field));
    }
    return number;
  }

  /** A list of strings that has to be there and not be empty. */
  public List<String> texts(String field) throws InvalidDefinitionException {
    require(field);
    JsonNode node = object.path(field);
    if (!node.isArray() || node.isEmpty()) {
      throw InvalidDefinitionException.schema("Expected a non-empty Array", location(field));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node) {
      if (!element.isTextual()) {
        throw InvalidDefinitionException.schema(
            "Expected value of type String", location(field) + "[" + texts.size() + "]");
      }
      texts.add(element.textValue());
    }
    return List.copyOf(texts);
  }

  /** Where a state leads: the name in {@code Next}, or null where {@code End} is true. */
  public @Nullable String next() throws InvalidDefinitionException {
    boolean end = object.path("End").asBoolean(false);
    if (end == has("Next")) {
      throw InvalidDefinitionException.schema(
          "Exactly one of \"Next\" and \"End\": true is required", location);
    }
    return text("Next");
  }

  private @Nullable String read(List<Selector> segments) {
    return new JsonPath(location, segments).read(text);
  }
}
