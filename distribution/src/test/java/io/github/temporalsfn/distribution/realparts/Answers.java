package io.github.temporalsfn.distribution.realparts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** What the CLI prints with {@code -o json}. */
final class Answers {
  private Answers() {}

  static JsonNode json(TemporalCli.Result result) {
    try {
      return new ObjectMapper().readTree(result.out());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the CLI printed: " + result, e);
    }
  }
}
