package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.List;

/** A configuration read from JSON, and what was said about it. */
record Reading(BotocoreConfig config, List<String> errors, List<String> warnings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Reading of(String json) {
    return of(json(json));
  }

  static Reading of(JsonNode node) {
    Problems problems = new Problems();
    BotocoreConfig config = BotocoreConfigReader.read(node, "config", problems);
    return new Reading(config, lines(problems.errors()), lines(problems.warnings()));
  }

  /** A configuration about which there is nothing to say. */
  static BotocoreConfig accepted(String json) {
    Reading reading = of(json);
    if (!reading.errors.isEmpty() || !reading.warnings.isEmpty()) {
      throw new AssertionError(reading.errors + " " + reading.warnings);
    }
    return reading.config;
  }

  static JsonNode json(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }
}
