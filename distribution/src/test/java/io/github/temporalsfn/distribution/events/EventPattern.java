package io.github.temporalsfn.distribution.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * Matches events as EventBridge does, by the operators that our rule uses: values and {@code
 * prefix} (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html).
 */
record EventPattern(JsonNode pattern) {
  boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  // Every field must match, by one of its alternatives.
  private static boolean matches(JsonNode pattern, JsonNode value) {
    return pattern.isObject()
        ? pattern.properties().stream()
            .allMatch(field -> matches(field.getValue(), value.path(field.getKey())))
        : StreamSupport.stream(pattern.spliterator(), false)
            .anyMatch(alternative -> isOneOf(alternative, value));
  }

  private static boolean isOneOf(JsonNode alternative, JsonNode value) {
    if (!alternative.isObject()) {
      return alternative.equals(value);
    }
    if (!alternative.has("prefix") || alternative.size() != 1) {
      throw new IllegalArgumentException("an operator that is not known here: " + alternative);
    }
    return value.isTextual() && value.textValue().startsWith(alternative.get("prefix").textValue());
  }
}
