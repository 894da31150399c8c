package io.github.temporalsfn.activities.definition.toml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class ReadershipTest {
  private static final String LITERAL = "aws_access_key_id = 'AKIA'\naws_secret_access_key = 's'";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--"})
  void ofSecretsIsWarnedOf(String permissions) throws IOException {
    assertThat(warnings(LITERAL, permissions))
        .containsExactly(
            folder.resolve("connections.toml")
                + ": holds secrets (connections.prod.aws_secret_access_key) and may be read by"
                + " others ("
                + permissions
                + "); run: chmod 600 "
                + folder.resolve("connections.toml")
                + ", or write ${VARIABLE} instead of the secrets");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = 'AKIA'\naws_secret_access_key = 'x${EMPTY}'",
        "session_kwargs = {aws_access_key_id = 'A', aws_secret_access_key = 's'}",
        "config_kwargs = {proxies = {https = 'http://user:pass@proxy:3128'}}",
        "config_kwargs = {proxies = {https = 'user:pass@proxy:3128'}}"
      })
  void ofSecretsOfAnyKindIsWarnedOf(String settings) throws IOException {
    assertThat(warnings(settings, "rw-r--r--")).anyMatch(line -> line.contains("chmod 600"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id = 'AKIA'\naws_secret_access_key = '${SECRET}${EMPTY}'",
        "role_arn = 'arn:aws:iam::123456789012:role/x'\nassume_role_kwargs = {ExternalId = 'abc'}",
        "config_kwargs = {proxies = {https = 'http://user:${SECRET}@proxy:3128', http = 'p:3128'}}"
      })
  void ofAFileWithoutSecretsIsNoMatter(String settings) throws IOException {
    assertThat(warnings(settings, "rw-r--r--")).isEmpty();
  }

  @Test
  void ofTheOwnerIsNoMatter() throws IOException {
    assertThat(warnings(LITERAL, "rw--w--w-")).isEmpty();
  }

  private List<String> warnings(String settings, String permissions) throws IOException {
    Path file = folder.resolve("connections.toml");
    Files.writeString(file, "[connections.prod]\n" + settings);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    ConnectionDefinitions definitions =
        ConnectionDefinitions.load(Optional.of(file), Map.of("SECRET", "s", "EMPTY", ""));
    assertThat(definitions.errors()).isEmpty();
    return definitions.warnings();
  }
}
