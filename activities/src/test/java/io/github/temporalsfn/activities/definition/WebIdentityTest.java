package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebIdentityTest {
  private static final String ARN = "arn:aws:iam::123456789012:role/pod";
  private static final String ROLE =
      "role_arn = '" + ARN + "'\nassume_role_method = 'assume_role_with_web_identity'\n";
  private static final String FEDERATION = "assume_role_with_web_identity_federation = 'file'\n";
  private static final String TOKEN_FILE = "assume_role_with_web_identity_token_file";

  @TempDir private Path folder = Path.of("");
  private Path token = Path.of("");

  @BeforeEach
  void writeToken() throws IOException {
    token = Files.writeString(folder.resolve("token"), "eyJ");
  }

  @Test
  void isTheTokenInAFile() {
    ConnectionDefinition definition =
        Definitions.prod(ROLE + FEDERATION + TOKEN_FILE + " = '" + token + "'");

    assertThat(definition.identity()).isEqualTo(new Identity.Anonymous());
    assertThat(definition.role())
        .contains(
            new Role.WebIdentity(
                ARN,
                new Role.Session(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                token));
  }

  @Test
  void isTheTokenThatTheEnvironmentNames() {
    assertThat(
            Definitions.prod(ROLE, Map.of("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString())).role())
        .map(role -> ((Role.WebIdentity) role).tokenFile())
        .contains(token);
  }

  @Test
  void takesTheSessionsDuration() {
    assertThat(
            Definitions.prod(
                    ROLE
                        + TOKEN_FILE
                        + " = '"
                        + token
                        + "'\nassume_role_kwargs = {DurationSeconds = 900}")
                .role())
        .map(role -> ((Role.WebIdentity) role).session().duration())
        .contains(Optional.of(Duration.ofMinutes(15)));
  }

  @Test
  void mayWaitForItsFile() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\n" + ROLE + TOKEN_FILE + " = '/nowhere/token'");

    assertThat(definitions.find("prod")).isPresent();
    assertThat(definitions.warnings())
        .containsExactly(
            "connections.toml:4: connections.prod.assume_role_with_web_identity_token_file needs a"
                + " token in a file, which cannot be read at present");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "assume_role_with_web_identity_federation = 'google' |"
            + " assume_role_with_web_identity_federation google is not supported; let something",
        "assume_role_with_web_identity_federation = 'File' |"
            + " assume_role_with_web_identity_federation must be file",
        "assume_role_with_web_identity_token_file = 7 | assume_role_with_web_identity_token_file"
            + " must be the path of a file with the token",
        "region_name = 'us-east-1' | role_arn is to be assumed with a web identity, and no token is"
            + " named; write assume_role_with_web_identity_token_file, or set"
            + " AWS_WEB_IDENTITY_TOKEN_FILE",
      })
  void isRefusedWithoutAToken(String setting, String message) {
    assertThat(Definitions.errors(ROLE + setting))
        .singleElement()
        .asString()
        .contains(": connections.prod." + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "profile_name = 'x' | profile_name is not used by assume_role_with_web_identity",
        "assume_role_kwargs = {ExternalId = 'abc'} | assume_role_kwargs.ExternalId is not taken by"
            + " assume_role_with_web_identity; leave it out",
      })
  void refusesWhatATokenLeavesNoUseFor(String setting, String message) {
    assertThat(Definitions.errors(ROLE + TOKEN_FILE + " = '" + token + "'\n" + setting))
        .singleElement()
        .asString()
        .startsWith("connections.toml:5: connections.prod." + message);
  }
}
