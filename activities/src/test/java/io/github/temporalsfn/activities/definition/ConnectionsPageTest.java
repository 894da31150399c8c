package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/connections.md says of connections.toml is so. */
class ConnectionsPageTest {
  private static final Pattern TOML = Pattern.compile("```toml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEYS = Pattern.compile("(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\|");

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/connections.md"));
  }

  static Stream<String> examples() throws IOException {
    return TOML.matcher(page()).results().map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsExamplesAreAccepted(String toml) {
    ConnectionDefinitions read =
        Definitions.ofFile(
            toml, Map.of("PARTNER_KEY_ID", "AKIDEXAMPLE", "PARTNER_SECRET", "dummy"));

    assertThat(read.errors()).isEmpty();
    assertThat(read.byName()).isNotEmpty();
  }

  @Test
  void itsTableHasEveryKey() throws IOException {
    List<String> documented =
        KEYS.matcher(page())
            .results()
            .flatMap(match -> Arrays.stream(match.group(1).replace("`", "").split(", ")))
            .toList();

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ConnectionKey.values()).map(ConnectionKey::key).toList());
  }

  @Test
  void itsErrorsAreThoseThatAreTold() throws IOException {
    String page = page();

    List<String> errors =
        Definitions.errors("regoin_name = \"eu-west-1\"\naws_access_key_id = \"AKIDEXAMPLE\"");

    assertThat(errors).hasSize(2).allSatisfy(error -> assertThat(page).contains("error: " + error));
  }

  @Test
  void aNullThatTomlLacksMayBeWrittenInJson() throws IOException {
    assertThat(page()).contains("`null` (in JSON): AWS's own");
    assertThat(
            Definitions.ofVariable(
                    "{\"conn_type\":\"aws\",\"extra\":{\"endpoint_url\":\"http://localhost:1\","
                        + "\"service_config\":{\"stepfunctions\":{\"endpoint_url\":null}}}}")
                .errors())
        .isEmpty();
  }
}
