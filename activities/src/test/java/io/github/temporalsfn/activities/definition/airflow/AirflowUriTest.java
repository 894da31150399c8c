package io.github.temporalsfn.activities.definition.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AirflowUriTest {
  /** URIs with what {@code Connection._parse_from_uri} of Airflow 3.3.2 makes of them. */
  static Stream<JsonNode> airflowsAnswers() {
    try (InputStream in = AirflowUriTest.class.getResourceAsStream("uris.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("airflowsAnswers")
  void isReadAsAirflowReadsIt(JsonNode answer) {
    Problems problems = new Problems();
    Optional<AirflowConnection> parsed = AirflowUri.parse(answer.path("uri").textValue(), problems);

    assertThat(parsed.isEmpty()).isEqualTo(answer.path("refused").booleanValue());
    assertThat(problems.errors()).hasSize(parsed.isEmpty() ? 1 : 0);
    parsed.ifPresent(
        connection -> {
          assertThat(connection.login()).isEqualTo(answer.path("login").textValue());
          assertThat(connection.password()).isEqualTo(answer.path("password").textValue());
          assertThat(connection.host().isEmpty()).isEqualTo(answer.path("host").asText().isEmpty());
          assertThat(connection.extra()).isEqualTo(withoutNumbers(answer.path("extra")));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws://AKIA:secret@/?region_name=us-east-1#x | has a #, behind which nothing would be read;"
            + " write it as %23",
        "aws://AKIA:123/secret@/ | has a / in login or password; write it as %2F",
        "aws://AKIA:sec/ret@/ | has a / in login or password; write it as %2F",
        "aws://AKIA:sec?ret@/ | has a / in login or password; write it as %2F",
        "aws://AKIA:x@/?endpoint_url=http://localhost | has a :// that Airflow cannot place; write"
            + " it as %3A%2F%2F",
      })
  void isRefusedWherePartOfItWouldBeLost(String uri, String message) {
    Problems problems = new Problems();

    assertThat(AirflowUri.parse(uri, problems)).isEmpty();
    assertThat(problems.errors()).containsExactly(new Problem("", message));
  }

  // Of numbers only the spelling is kept: an account's leading zeros, or half of a secret.
  private static JsonNode withoutNumbers(JsonNode extra) {
    ObjectNode texts = extra.deepCopy();
    texts
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNumber()) {
                texts.put(field.getKey(), field.getValue().asText());
              }
            });
    return texts;
  }
}
