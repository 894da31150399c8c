package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.Optional;

/** JSON in which something may be a secret: no message repeats any of it. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** The value; empty where the text is no JSON. */
  static Optional<JsonNode> value(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The object; empty after having added the problem. */
  static Optional<ObjectNode> object(String text, String path, Problems problems) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return Optional.of(object);
      }
      problems.add(path, "must be a JSON object");
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      problems.add(
          path,
          place == null
              ? "is not JSON"
              : "is not JSON from line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
    return Optional.empty();
  }
}
