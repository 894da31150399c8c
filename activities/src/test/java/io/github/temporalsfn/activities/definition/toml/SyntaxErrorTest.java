package io.github.temporalsfn.activities.definition.toml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = S3cret/CANARY   | 1: column 5: there must be a value here; text needs quotes",
        "a = 'S3cret/CANARY  | 1: column 19: there must be ' here",
        "a = 'x' CANARY      | 1: column 9: there must be a newline or end-of-input here",
        "CANARY/a = 1        | 1: column 7: there must be . or = here",
        "a = `\"\\C\"`       | 1: column 6: no such escape; write \\\\ for a backslash, or put",
        "a = 1;connections.x.verify = 2;connections.x.verify = 3 | 3: column 1: this is defined",
        "a = 99999999999999999999    | 1: column 5: Integer is too large",
        "a = 2026-13-01      | 1: column 10: Invalid month (valid range 01..12)",
        "a = `\"\\uD8CANARY\"` | 1: column 6: Invalid unicode escape sequence",
      })
  void saysWhatMustBeThereAndNotWhatIs(String toml, String message) {
    ConnectionDefinitions definitions =
        Definitions.ofFile(toml.replace(';', '\n').replace("`", ""));

    assertThat(definitions.errors())
        .anyMatch(line -> line.startsWith("connections.toml:" + message));
    assertThat(definitions.errors()).noneMatch(line -> line.contains("CANARY"));
  }

  @Test
  void isToldTogetherWithWhatElseIsWrong() {
    assertThat(
            Definitions.ofFile(
                    """
                    [connections.a]
                    region_name = eu-central-1
                    verfy = true
                    [connections.b]
                    role_arn = "x
                    """)
                .errors())
        .extracting(line -> line.replaceAll(" .*", ""))
        .containsExactly(
            "connections.toml:2:",
            "connections.toml:3:",
            "connections.toml:5:",
            "connections.toml:5:");
  }

  @Test
  void hidesWhatIsAbsentOnlyBecauseOfIt() {
    assertThat(
            Definitions.errors("aws_access_key_id = 'AKIA'\naws_secret_access_key = CANARY")
                .stream())
        .singleElement()
        .asString()
        .startsWith("connections.toml:3: column 25: there must be a value here");
  }

  @Test
  void leavesNothingDefined() {
    // An unclosed quote may have swallowed a role.
    assertThat(Definitions.ofFile("[connections.a]\n[connections.b]\nx = ").byName()).isEmpty();
  }

  @Test
  void isNotRepeatedForEveryLineOfWhatIsNoToml() {
    assertThat(Definitions.ofFile("key = value\n".repeat(1000)).errors())
        .hasSize(101)
        .last()
        .isEqualTo("connections.toml: and 900 more");
  }

  @Test
  void isToldOfAnEscapeThatTheParserDoesNotForesee() {
    assertThat(Definitions.errors("profile_name = \"\\u\""))
        .containsExactly(
            "connections.toml: cannot be read as TOML; look for a \\u without its four digits");
  }

  @Test
  void isToldOfWhatNestsTooDeep() {
    assertThat(Definitions.ofFile("a = " + "[".repeat(100_000)).errors())
        .containsExactly("connections.toml: nests lists or tables too deep");
  }
}
