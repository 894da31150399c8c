package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyReaderTest {
  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\""})
  void takesTrueAsItIsAndAsTheTextOfAUri(String json) {
    assertThat(read(json)).contains(new Verify.JavaTrust());
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\"", "\"False\""})
  void takesFalseAsItIsAndAsTheTextOfAUri(String json) {
    assertThat(read(json)).contains(new Verify.Nothing());
  }

  @Test
  void takesAPath() {
    assertThat(read("\"/etc/ca.pem\"")).contains(new Verify.Bundle(Path.of("/etc/ca.pem")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void takesNothingForNothing(String json) {
    assertThat(read(json)).isEmpty();
    assertThat(problems.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "[]", "{}", "\" \"", "\"\\u0000\""})
  void refusesAnythingElse(String json) {
    assertThat(read(json)).isEmpty();
    assertThat(Reading.lines(problems.errors()))
        .containsExactly(
            "verify must be true, false, or the path of a PEM file with CA certificates");
  }

  private Optional<Verify> read(String json) {
    return VerifyReader.read(Reading.json(json), "verify", problems);
  }
}
