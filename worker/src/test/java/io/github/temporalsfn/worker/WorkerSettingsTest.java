package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.worker.metrics.ListenAddress;
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
    assertThat(settings.metricsAddress()).isNull();
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
  void readsHowItGetsAlongWithAwssQuotas() {
    FleetSettings fleet =
        WorkerSettings.fromEnvironment(
                Map.of(
                    "TEMPORAL_SFN_QUOTAS", "DescribeExecution=1000/200",
                    "TEMPORAL_SFN_QUOTA_SHARE", "0.5",
                    "TEMPORAL_SFN_WATCH", "off"))
            .fleet();

    assertThat(fleet.quotas().of(AwsAction.DescribeExecution, "eu-west-1"))
        .hasValueSatisfying(quota -> assertThat(quota.refillPerSecond()).isEqualTo(200));
    assertThat(fleet.quotaShare()).isEqualTo(0.5);
    assertThat(fleet.watch()).isFalse();
  }

  @Test
  void readsWhereEventsAre() {
    FleetSettings fleet =
        WorkerSettings.fromEnvironment(
                Map.of(
                    "TEMPORAL_SFN_EVENTS_QUEUE_URL",
                    "https://sqs.eu-west-1.amazonaws.com/123456789012/a, "
                        + "https://sqs.us-east-1.amazonaws.com/123456789012/b",
                    "TEMPORAL_SFN_EVENTS_CONNECTION",
                    "events"))
            .fleet();

    assertThat(fleet.eventQueues())
        .extracting(queue -> queue.region().orElse(""))
        .containsExactly("eu-west-1", "us-east-1");
    assertThat(fleet.eventsConnection().connection()).isEqualTo("events");
  }

  @Test
  void readsWhereMetricsAreServed() {
    WorkerSettings settings =
        WorkerSettings.fromEnvironment(Map.of("TEMPORAL_SFN_METRICS_ADDRESS", ":9464"));

    assertThat(settings.metricsAddress()).isEqualTo(new ListenAddress("", 9464));
  }

  @Test
  void refusesEventsThatWouldWakeNobody() {
    Map<String, String> environment =
        Map.of(
            "TEMPORAL_SFN_WATCH",
            "off",
            "TEMPORAL_SFN_EVENTS_QUEUE_URL",
            "https://sqs.eu-west-1.amazonaws.com/123456789012/a");

    assertThatThrownBy(() -> WorkerSettings.fromEnvironment(environment))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "TEMPORAL_SFN_EVENTS_QUEUE_URL must not be set while TEMPORAL_SFN_WATCH is off");
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
          TEMPORAL_SFN_WATCH                     | yes              | must be on or off
          TEMPORAL_SFN_SEARCH_ATTRIBUTES         | true             | must be on or off
          TEMPORAL_SFN_PAYLOAD_CODEC             | nowhere.Codec    | must name a payload codec; nowhere.Codec is not on the class path
          TEMPORAL_SFN_EVENTS_QUEUE_URL          | events           | must be
          TEMPORAL_SFN_EVENTS_CONNECTION         | a b              | must be 1 to 64 letters
          TEMPORAL_SFN_QUOTA_SHARE               | 30               | must be more than 0 and at most 1, such as 0.3
          TEMPORAL_SFN_QUOTA_SHARE               | 0                | must be more than 0 and at most 1, such as 0.3
          TEMPORAL_SFN_QUOTAS                    | Describe=5/5     | is wrong: "Describe" is no action with a quota
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
          TEMPORAL_SFN_LOG                       | loud             | must be error, warn, info, debug or trace
          TEMPORAL_SFN_LOG_FORMAT                | JSON             | must be text or json
          TEMPORAL_SFN_DRAIN_TIMEOUT             | 0                | must be a duration
          TEMPORAL_DEPLOYMENT_NAME               | orders           | must be set together with TEMPORAL_WORKER_BUILD_ID
          TEMPORAL_WORKER_BUILD_ID               | 1.4.0            | must be set together with TEMPORAL_DEPLOYMENT_NAME
          TEMPORAL_SFN_METRICS_ADDRESS           | localhost        | must be host:port, :port or port, such as :9464, it is "localhost"
          TEMPORAL_SFN_METRICS_ADDRESS           | :99999           | must be host:port
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
        .startsWith("TEMPORAL_CONFIG_FILE cannot be read: ")
        .doesNotContain("\n");
  }
}
