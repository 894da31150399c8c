package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read with the constraints of AWS's service model. What breaks them
 * is collected; {@link #check} reports all of it at once, in the words of AWS's request validator.
 */
public final class Parameters {
  // The model marks these as sensitive: the validator does not repeat their values.
  private static final Set<String> SENSITIVE = Set.of("input", "error", "cause", "definition");

  private final JsonNode body;
  private final List<String> violations = new ArrayList<>();

  /** The parameters in a request body. */
  public Parameters(JsonNode body) throws ApiException {
    if (!body.isObject()) {
      throw ApiException.common(400, "SerializationException", "Start of structure expected");
    }
    this.body = body;
  }

  /** A string that has to be there. Empty, with a violation noted, where it is not. */
  public String required(String name, int minLength, int maxLength) throws ApiException {
    String value = optional(name, minLength, maxLength);
    if (value == null) {
      violations.add(
          "Value null at '" + name + "' failed to satisfy constraint: Member must not be null");
      return "";
    }
    return value;
  }

  /** A string, or null where it is missing. Lengths are in bytes of UTF-8. */
  public @Nullable String optional(String name, int minLength, int maxLength) throws ApiException {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw wrongType(node, "String");
    }
    String value = node.textValue();
    int length = JsonText.utf8Length(value);
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

  /** The size of a page: 1 to 1,000, where 0 and nothing stand for 100. */
  public int maxResults() throws ApiException {
    JsonNode node = body.path("maxResults");
    if (node.isMissingNode() || node.isNull()) {
      return 100;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrongType(node, "Integer");
    }
    int value = node.intValue();
    if (value > 1000) {
      violate("maxResults", value, "Member must have value less than or equal to 1000");
    } else if (value < 0) {
      violate("maxResults", value, "Member must have value greater than or equal to 0");
    }
    return value == 0 ? 100 : value;
  }

  /** Ends the reading: throws if a constraint was broken. */
  public void check() throws ApiException {
    if (!violations.isEmpty()) {
      throw ApiException.validation(
          violations.size()
              + (violations.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", violations));
    }
  }

  private void violate(String name, Object value, String constraint) {
    violations.add(
        "Value "
            + (SENSITIVE.contains(name) ? "" : "'" + value + "' ")
            + "at '"
            + name
            + "' failed to satisfy constraint: "
            + constraint);
  }

  private static ApiException wrongType(JsonNode node, String expected) {
    return ApiException.common(
        400,
        "SerializationException",
        node.getNodeType() + "_VALUE can not be converted to " + expected);
  }
}
