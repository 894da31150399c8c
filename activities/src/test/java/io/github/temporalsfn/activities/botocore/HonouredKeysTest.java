package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HonouredKeysTest {
  @Test
  void areAllReadFromAirflowsOwnExample() {
    Reading reading =
        Reading.of(
            """
            {"signature_version": "unsigned", "s3": {"us_east_1_regional_endpoint": true},
             "retries": {"mode": "standard", "max_attempts": 10}, "connect_timeout": 300,
             "read_timeout": 300, "tcp_keepalive": true}""");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.warnings())
        .containsExactly("config.s3 is ignored: it concerns Amazon S3, not Step Functions");
    assertThat(reading.config().isUnsigned()).isTrue();
    assertThat(reading.config().retries())
        .contains(new Retries(Retries.Mode.STANDARD, Optional.of(11)));
    assertThat(reading.config().connectTimeout()).contains(Duration.ofMinutes(5));
    assertThat(reading.config().readTimeout()).contains(Duration.ofMinutes(5));
    assertThat(reading.config().tcpKeepAlive()).contains(true);
  }

  @ParameterizedTest
  @CsvSource({"1, 1000", "0.5, 500", "60.0, 60000", "1e1, 10000", "0.0001, 1", "1e-300, 1"})
  void takeSecondsAsWholeNumbersAndAsFractions(String seconds, long millis) {
    BotocoreConfig config =
        Reading.accepted("{\"connect_timeout\":%1$s,\"read_timeout\":%1$s}".formatted(seconds));

    assertThat(config.connectTimeout()).contains(Duration.ofMillis(millis));
    assertThat(config.readTimeout()).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0", "2.5e1"})
  void takeCountsHoweverTheyAreWritten(String count) {
    assertThat(Reading.accepted("{\"max_pool_connections\":" + count + "}").maxPoolConnections())
        .contains(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                             | LEGACY   |",
        "{'mode':'adaptive'}                            | ADAPTIVE |",
        "{'max_attempts':0}                             | LEGACY   | 1",
        "{'max_attempts':4}                             | LEGACY   | 5",
        "{'mode':'standard','total_max_attempts':4}     | STANDARD | 4",
        "{'total_max_attempts':2,'max_attempts':7}      | LEGACY   | 2",
        "{'max_attempts':7,'total_max_attempts':null}   | LEGACY   | 8"
      })
  void countRetriesAsBotocoreDoes(String retries, Retries.Mode mode, Integer attempts) {
    assertThat(Reading.accepted("{\"retries\":%s}".formatted(retries.replace('\'', '"'))).retries())
        .contains(new Retries(mode, Optional.ofNullable(attempts)));
  }

  @Test
  void takeAClientCertificateInOneFileOrInTwo() {
    assertThat(Reading.accepted("{\"client_cert\":\"both.pem\"}").clientCertificate())
        .contains(new ClientCertificate(Path.of("both.pem"), Path.of("both.pem")));
    assertThat(Reading.accepted("{\"client_cert\":[\"cert.pem\",\"key.pem\"]}").clientCertificate())
        .contains(new ClientCertificate(Path.of("cert.pem"), Path.of("key.pem")));
  }

  @Test
  void takeHostsAndNames() {
    BotocoreConfig config =
        Reading.accepted(
            """
            {"inject_host_prefix": false, "use_dualstack_endpoint": true, "use_fips_endpoint": true,
             "defaults_mode": "in-region", "user_agent": "me/1", "user_agent_extra": "team/2 (x)",
             "user_agent_appid": "orders"}""");

    assertThat(config.injectHostPrefix()).contains(false);
    assertThat(config.useDualstackEndpoint()).contains(true);
    assertThat(config.useFipsEndpoint()).contains(true);
    assertThat(config.defaultsMode()).contains("in-region");
    assertThat(config.userAgent()).contains("me/1");
    assertThat(config.userAgentExtra()).contains("team/2 (x)");
    assertThat(config.userAgentAppId()).contains("orders");
  }

  @Test
  void takeTheSignatureThatStepFunctionsHasAnyway() {
    assertThat(Reading.accepted("{\"signature_version\":\"v4\"}").isUnsigned()).isFalse();
  }

  @Test
  void sayThatNothingIsCompressed() {
    Reading reading =
        Reading.of(
            "{\"disable_request_compression\":true,\"request_min_compression_size_bytes\":1024}");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.warnings())
        .hasSize(2)
        .allMatch(line -> line.contains(" has no effect: no request to Step Functions or STS"));
    assertThat(reading.config().disableRequestCompression()).contains(true);
    assertThat(reading.config().requestMinCompressionSizeBytes()).contains(1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"retries\":null,\"region_name\":null,\"proxies\":null}"})
  void areNotGivenWhereTheyAreNull(String json) {
    assertThat(Reading.accepted(json)).isEqualTo(BotocoreConfig.EMPTY);
  }
}
