package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void definesItsConnections() {
    ConnectionDefinitions definitions =
        Definitions.ofFile(
            """
            [connections.aws_default]
            region_name = "eu-central-1"

            [connections."prod.eu-1"]
            verify = false
            config_kwargs = { connect_timeout = 2.5, retries = { mode = "standard" } }
            """);

    assertThat(definitions.errors()).isEmpty();
    assertThat(definitions.byName()).containsOnlyKeys("aws_default", "prod.eu-1");
    assertThat(definitions.find("aws_default").orElseThrow().region()).contains("eu-central-1");
    assertThat(definitions.find("prod.eu-1").orElseThrow().verify()).contains(new Verify.Nothing());
    assertThat(definitions.find("prod.eu-1").orElseThrow().botocore().keys())
        .containsExactlyInAnyOrder(BotocoreKey.CONNECT_TIMEOUT, BotocoreKey.RETRIES);
  }

  @Test
  void saysWhereAConnectionIsWritten() {
    assertThat(Definitions.ofFile("\n[connections.prod]").find("prod").orElseThrow().origin())
        .endsWith("connections.toml:2");
  }

  @Test
  void keepsTheRightConnectionsBesideWrongOnes() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.right]\n[connections.wrong]\nverfy = false");

    assertThat(definitions.byName()).containsOnlyKeys("right");
    assertThat(definitions.errors())
        .containsExactly(
            "connections.toml:3: connections.wrong.verfy is unknown; did you mean verify?");
  }

  @Test
  void tellsAllErrorsInTheirOrder() {
    assertThat(
            Definitions.ofFile(
                    """
                    version = 1
                    [connections.a]
                    region_name = "mars"
                    role_arn = "x"
                    verify = "/nowhere"
                    [connections.b]
                    config_kwargs = { s3 = {}, timeout = 1 }
                    """)
                .errors())
        .extracting(line -> line.replaceAll(" .*", ""))
        .containsExactly(
            "connections.toml:1:",
            "connections.toml:3:",
            "connections.toml:4:",
            "connections.toml:5:",
            "connections.toml:7:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[connection.prod]            | connection is unknown; did you mean connections?",
        "connections = 7              | connections must be tables: [connections.NAME]",
        "[[connections]]              | connections must be tables: [connections.NAME]",
        "connections.prod = 7         | connections.prod must be a table: [connections.prod]",
        "CANARY = 7                   | <key of 6 characters> is unknown",
        "[connections.'a b']          | connections.<name of 3 characters> must be 1 to 64 letters",
        "[connections.'']             | connections.<name of 0 characters> must be 1 to 64 letters",
      })
  void refusesWhatIsNoTableOfAConnection(String line, String message) {
    assertThat(Definitions.ofFile(line).errors())
        .singleElement()
        .asString()
        .startsWith("connections.toml:1: " + message);
  }

  @Test
  void repeatsNoKeyThatMayBeASecret() {
    assertThat(Definitions.errors("'wJalrXUtnFEMI/K7MDENG' = 1"))
        .containsExactly(
            "connections.toml:1: connections.prod has a key of 21 characters that is unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eu-central-1 | true",
        "us-gov-west-1 | true",
        "us-isob-east-1 | true",
        "aws-global | true",
        "eu_central_1 | false",
        "EU-CENTRAL-1 | false",
        "'' | false",
        "mars | false",
      })
  void knowsRegions(String region, boolean known) {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\nregion_name = '" + region + "'");

    assertThat(definitions.errors().isEmpty()).isEqualTo(known);
    assertThat(definitions.warnings()).isEmpty();
  }

  @Test
  void takesARegionOfTomorrowWithAWarning() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\nregion_name = 'eu-cental-1'");

    assertThat(definitions.find("prod")).isPresent();
    assertThat(definitions.warnings())
        .containsExactly(
            "connections.toml:2: connections.prod.region_name is a region that the AWS SDK does not"
                + " know; did you mean eu-central-1?");
  }

  @Test
  void findsConnectionsWithoutCase() {
    assertThat(Definitions.ofFile("[connections.My_Aws]").find("my_AWS")).isPresent();
  }

  @Test
  void refusesTwoNamesThatDifferInCaseOnly() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\n[connections.Prod]");

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.errors())
        .containsExactly(
            "connections.toml:2: connections.Prod defines the connection Prod, which"
                + " connections.toml:1 defines, too; remove one of them (names compare without"
                + " case)");
  }

  @Test
  void refusesToBeAbsent() {
    Path file = folder.resolve("connections.toml");

    assertThat(ConnectionDefinitions.load(Optional.of(file), Map.of()).errors())
        .containsExactly(file + ": does not exist");
  }

  @Test
  void refusesToBeAFolder() {
    assertThat(ConnectionDefinitions.load(Optional.of(folder), Map.of()).errors())
        .containsExactly(folder + ": is a folder");
  }

  @Test
  void refusesToBeBinary() {
    byte[] latin = "[connections.prod]\nprofile_name = 'é'".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Definitions.ofFile(latin, Map.of()).errors())
        .containsExactly("connections.toml: is not text in UTF-8");
  }

  @Test
  void refusesToBeHuge() {
    assertThat(Definitions.ofFile("#".repeat(1_000_001)).errors())
        .containsExactly("connections.toml: is longer than a megabyte");
  }

  @Test
  void refusesDates() {
    assertThat(Definitions.errors("profile_name = 2026-01-01"))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod.profile_name is a date or a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "[connections]\n"})
  void mayDefineNothing(String toml) {
    ConnectionDefinitions definitions = Definitions.ofFile(toml);

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.errors()).isEmpty();
  }
}
