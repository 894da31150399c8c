package io.github.temporalsfn.activities.definition.toml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentReferencesTest {
  private static final Map<String, String> VARIABLES =
      Map.of("A", "one", "B_2", "two", "EMPTY", "", "TRICK", "x\" # ${A} $1 \\\\ $${A}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${A}            | one",
        "x-${A}-${B_2}   | x-one-two",
        "${A}${A}        | oneone",
        "x${EMPTY}       | x",
        "$${A}           | ${A}",
        "$$${A}          | $${A}",
        "$A $ {A} $$     | $A $ {A} $$",
        "${TRICK}        | x\" # ${A} $1 \\\\ $${A}",
      })
  void areReplacedByText(String written, String meant) {
    assertThat(Definitions.prod("profile_name = '" + written + "'", VARIABLES).identity())
        .isEqualTo(new Identity.Profile(meant));
  }

  @Test
  void areReplacedAtAnyDepth() {
    ConnectionDefinition definition =
        Definitions.prod(
            """
            role_arn = "arn:aws:iam::123456789012:role/${A}"
            assume_role_kwargs = { Tags = [{ Key = "k", Value = "${B_2}" }] }
            allowed_state_machines = ["${A}-*"]
            """,
            VARIABLES);

    assertThat(((Role.Assumed) definition.role().orElseThrow()).tags()).containsEntry("k", "two");
    assertThat(definition.allowedStateMachines().get(0).pattern()).isEqualTo("one-*");
  }

  @Test
  void areNotReplacedInKeys() {
    assertThat(Definitions.errors("'${A}' = 1")).hasSize(1);
  }

  @Test
  void nameTheVariableThatIsMissing() {
    assertThat(
            Definitions.errors(
                "aws_access_key_id = 'AKIA'\naws_secret_access_key = 'CANARY${SECRET_KEY}'"))
        .containsExactly(
            "connections.toml:3: connections.prod.aws_secret_access_key needs the environment"
                + " variable SECRET_KEY, which is not set");
  }

  @ParameterizedTest
  @CsvSource({"${", "${}", "${1A}", "${A", "${A B}", "${A:-x}"})
  void areRefusedWhereTheyAreHalf(String written) {
    assertThat(Definitions.errors("profile_name = '" + written + "'"))
        .contains(
            "connections.toml:2: connections.prod.profile_name has a ${ without the name of a"
                + " variable and }; write $${ for these characters");
  }
}
