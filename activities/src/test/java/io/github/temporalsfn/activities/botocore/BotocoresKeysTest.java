package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotocoresKeysTest {
  // Config.OPTION_DEFAULTS of botocore 1.44.8.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "region_name",
        "signature_version",
        "user_agent",
        "user_agent_extra",
        "user_agent_appid",
        "connect_timeout",
        "read_timeout",
        "parameter_validation",
        "max_pool_connections",
        "proxies",
        "proxies_config",
        "s3",
        "s3_disable_express_session_auth",
        "retries",
        "client_cert",
        "inject_host_prefix",
        "endpoint_discovery_enabled",
        "use_dualstack_endpoint",
        "use_fips_endpoint",
        "ignore_configured_endpoint_urls",
        "defaults_mode",
        "tcp_keepalive",
        "request_min_compression_size_bytes",
        "disable_request_compression",
        "client_context_params",
        "sigv4a_signing_region_set",
        "request_checksum_calculation",
        "response_checksum_validation",
        "account_id_endpoint_mode",
        "auth_scheme_preference"
      })
  void areAllKnown(String key) {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.putArray(key);

    Reading reading = Reading.of(config);

    assertThat(reading.errors()).noneMatch(line -> line.contains("is not a key"));
    // An empty list is no value of any: something is said about it, with the key's path.
    assertThat(reading.errors().size() + reading.warnings().size()).isPositive();
    assertThat(reading.errors()).allMatch(line -> line.startsWith("config." + key + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "allow_http_redirects", "endpoint_discovery_enabled"})
  void areIgnoredWhereTheyConcernOtherServices(String key) {
    Reading reading = Reading.of("{\"" + key + "\":true}");

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.warnings()).hasSize(1);
    assertThat(reading.warnings().get(0))
        .startsWith("config." + key + " is ignored: it concerns ")
        .endsWith(", not Step Functions");
  }
}
