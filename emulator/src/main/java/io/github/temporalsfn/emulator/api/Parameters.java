package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read with the constraints of AWS's service model. What breaks them
 * is collected; {@link #check} reports all of it at once, in the words of AWS's request validator.
 */
public final class Parameters {
  // Documents are limited by their bytes, every other string by its characters.
  private static final Set<String> DOCUMENTS = Set.of("input", "definition");

  private final JsonNode body;
  private final String path;
  private final Violations violations;

  /** The parameters in a request body. */
  public Parameters(JsonNode body) throws ApiException {
    this(body, "", new Violations());
  }

  private Parameters(JsonNode body, String path, Violations violations) throws ApiException {
    if (!body.isObject()) {
      throw ApiException.common(400, "SerializationException", "Start of structure expected");
    }
    this.body = body;
    this.path = path;
    this.violations = violations;
  }

  /** Whether the parameter was sent. */
  public boolean has(String name) {
    return body.hasNonNull(name);
  }

  /** A string as it was sent, unchecked; null where it is missing or anything else. */
  public @Nullable String text(String name) {
    return body.path(name).textValue();
  }

  /** Notes a violation if the parameter was not sent. */
  void require(String name) {
    if (!has(name)) {
      violations.addMissing(path + name);
    }
  }

  /** A string that has to be there. Empty, with a violation noted, where it is not. */
  public String required(String name, int minLength, int maxLength) throws ApiException {
    String value = optional(name, minLength, maxLength);
    if (value == null) {
      violations.addMissing(path + name);
      return "";
    }
    return value;
  }

  /** A string, or null where it is missing. */
  public @Nullable String optional(String name, int minLength, int maxLength) throws ApiException {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw wrongType(node, "String");
    }
    String value = node.textValue();
    int length =
        DOCUMENTS.contains(name)
            ? JsonText.utf8Length(value)
            : value.codePointCount(0, value.length());
    if (length > maxLength) {
      violate(name, value, "Member must have length less than or equal to " + maxLength);
    } else if (length < minLength) {
      violate(name, value, "Member must have length greater than or equal to " + minLength);
    }
    return value;
  }

  /** One of a set of strings, or null where it is missing. */
  public @Nullable String choice(String name, List<String> allowed) throws ApiException {
    String value = optional(name, 0, Integer.MAX_VALUE);
    if (value != null && !allowed.contains(value)) {
      violate(
          name, value, "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
    }
    return value;
  }

  /**
   * Whether all data is wanted, or METADATA_ONLY. Without a customer's KMS key the choice concerns
   * definitions only.
   */
  public boolean includedData() throws ApiException {
    return !"METADATA_ONLY".equals(choice("includedData", List.of("ALL_DATA", "METADATA_ONLY")));
  }

  /** A yes or no. */
  public boolean flag(String name, boolean defaultValue) throws ApiException {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return defaultValue;
    }
    if (!node.isBoolean()) {
      throw wrongType(node, "Boolean");
    }
    return node.booleanValue();
  }

  /** Notes a violation if the string, of this parameter, is not of this form. */
  public void match(String name, @Nullable String value, Pattern pattern) {
    if (value != null && !pattern.matcher(value).matches()) {
      violate(name, value, "Member must satisfy regular expression pattern: " + pattern);
    }
  }

  /** The size of a page: up to a maximum, and 100 unless told. */
  public int maxResults() throws ApiException {
    Integer value = integer("maxResults", 0, 1000);
    return value == null || value == 0 ? 100 : value;
  }

  /** A number, or null where it is missing. */
  public @Nullable Integer integer(String name, int minimum, int maximum) throws ApiException {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrongType(node, "Integer");
    }
    int value = node.intValue();
    if (value > maximum) {
      violate(name, value, "Member must have value less than or equal to " + maximum);
    } else if (value < minimum) {
      violate(name, value, "Member must have value greater than or equal to " + minimum);
    }
    return value;
  }

  /** The parameters in a structure, or null where it is missing. */
  public @Nullable Parameters structure(String name) throws ApiException {
    return has(name) ? new Parameters(body.path(name), path + name + ".", violations) : null;
  }

  /** The parameters in each element of a list of structures; none where it is missing. */
  public List<Parameters> structures(String name) throws ApiException {
    List<Parameters> elements = new ArrayList<>();
    for (JsonNode element : list(name)) {
      String place = path + name + "." + (elements.size() + 1) + ".member.";
      elements.add(new Parameters(element, place, violations));
    }
    return elements;
  }

  /** A list of strings; empty where it is missing. */
  public List<String> strings(String name) throws ApiException {
    List<String> elements = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (!element.isTextual()) {
        throw wrongType(element, "String");
      }
      elements.add(element.textValue());
    }
    return elements;
  }

  private JsonNode list(String name) throws ApiException {
    JsonNode node = body.path(name);
    if (has(name) && !node.isArray()) {
      throw wrongType(node, "List");
    }
    return node;
  }

  /** Ends the reading: throws if a constraint was broken. */
  public void check() throws ApiException {
    violations.check();
  }

  /** Notes that a parameter's value breaks a constraint. */
  void violate(String name, Object value, String constraint) {
    violations.add(path + name, value, constraint);
  }

  private static ApiException wrongType(JsonNode node, String expected) {
    return ApiException.common(
        400,
        "SerializationException",
        node.getNodeType() + "_VALUE can not be converted to " + expected);
  }
}
