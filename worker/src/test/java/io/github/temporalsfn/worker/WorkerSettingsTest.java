package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerSettingsTest {
  @Test
  void hasADefaultForEverything() {
    WorkerSettings settings = WorkerSettings.fromEnvironment(Map.of());

    assertThat(settings.taskQueue()).isEqualTo("step-functions");
    assertThat(settings.drainTimeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void readsTheVariablesThatTheTemporalCliReads() {
    WorkerSettings settings =
        WorkerSettings.fromEnvironment(
            Map.of(
                "TEMPORAL_ADDRESS", "temporal.example:7233",
                "TEMPORAL_NAMESPACE", "orders",
                "TEMPORAL_TASK_QUEUE", "q",
                "TEMPORAL_SFN_DRAIN_TIMEOUT", "PT2M"));

    assertThat(settings.temporal().stubsOptions().getTarget()).isEqualTo("temporal.example:7233");
    assertThat(settings.temporal().clientOptions().getNamespace()).isEqualTo("orders");
    assertThat(settings.taskQueue()).isEqualTo("q");
    assertThat(settings.drainTimeout()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void readsTheNamedProfileOfTheConfigurationFile(@TempDir Path directory) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("temporal.toml"), "[profile.prod]\nnamespace = \"from-file\"\n");

    WorkerSettings settings =
        WorkerSettings.fromEnvironment(
            Map.of("TEMPORAL_CONFIG_FILE", file.toString(), "TEMPORAL_PROFILE", "prod"));

    assertThat(settings.temporal().clientOptions().getNamespace()).isEqualTo("from-file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEMPORAL_TASK_QUEUE                    | ''               | must not be empty
          TEMPORAL_TASK_QUEUE                    | ' '              | must not be empty
          TEMPORAL_ADDRESS                       | localhost        | must be host:port
          TEMPORAL_ADDRESS                       | http://host:7233 | must be host:port
          TEMPORAL_ADDRESS                       | host:99999       | must be host:port
          TEMPORAL_PROFILE                       | nobody           | nobody
          TEMPORAL_TLS                           | yes              | must be true or false
          TEMPORAL_TLS_DISABLE_HOST_VERIFICATION | 1                | must be true or false
          TEMPORAL_CONFIG_FILE                   | /nowhere/t.toml  | must name a file
          TEMPORAL_TLS_CLIENT_CERT_PATH          | /nowhere/c.pem   | must name a file
          TEMPORAL_TLS_CLIENT_KEY_PATH           | /nowhere/k.pem   | must name a file
          TEMPORAL_TLS_SERVER_CA_CERT_PATH       | /nowhere/ca.pem  | must name a file
          AWS_ENDPOINT_URL                       | localhost:4566   | must be an address
          AWS_ENDPOINT_URL_SFN                   | http://          | must be an address
          AWS_CA_BUNDLE                          | /nowhere/ca.pem  | must name a file
          TEMPORAL_SFN_DRAIN_TIMEOUT             | soon             | must be a duration
          TEMPORAL_SFN_DRAIN_TIMEOUT             | 0                | must be a duration
          """)
  void refusesAnInvalidValueInOneLineThatNamesVariableAndRule(
      String variable, String value, String rule) {
    assertThatThrownBy(() -> WorkerSettings.fromEnvironment(Map.of(variable, value)))
        .isInstanceOf(InvalidSettingException.class)
        .message()
        .startsWith(variable)
        .contains(rule)
        .doesNotContain("\n");
  }

  @Test
  void refusesACertificateThatIsNone(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("ca.pem"), "no certificate");

    assertThatThrownBy(
            () ->
                WorkerSettings.fromEnvironment(
                    Map.of("TEMPORAL_TLS_SERVER_CA_CERT_PATH", file.toString())))
        .isInstanceOf(InvalidSettingException.class)
        .message()
        .startsWith("TEMPORAL_TLS_")
        .doesNotContain("\n");
  }

  @Test
  void refusesAConfigurationFileThatIsNoToml(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("temporal.toml"), "[profile\nsecret");

    assertThatThrownBy(
            () -> WorkerSettings.fromEnvironment(Map.of("TEMPORAL_CONFIG_FILE", file.toString())))
        .isInstanceOf(InvalidSettingException.class)
        .message()
        .startsWith("temporal.toml cannot be read")
        .doesNotContain("\n");
  }
}
