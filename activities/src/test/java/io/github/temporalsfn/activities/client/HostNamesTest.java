package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hosts are called, as a proxy is told them. */
class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "us-east-1, '', states.us-east-1.amazonaws.com",
    "cn-north-1, '', states.cn-north-1.amazonaws.com.cn",
    "us-east-1, 'use_fips_endpoint', states-fips.us-east-1.amazonaws.com",
    "us-east-1, 'use_dualstack_endpoint', states.us-east-1.api.aws"
  })
  void areAwssOwn(String region, String key, String host) {
    assertThat(hosts(region, key, Calls::describe)).containsExactly(host);
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, '', sts.eu-west-1.amazonaws.com",
    "us-east-1, 'use_fips_endpoint', sts-fips.us-east-1.amazonaws.com",
    "us-east-1, 'use_dualstack_endpoint', sts.us-east-1.api.aws"
  })
  void ofStsFollowTheSameKeys(String region, String key, String host) {
    assertThat(hosts(region, key, Calls::whoAmI)).containsExactly(host);
  }

  @Test
  void ofSynchronousStartsHaveAPrefix() {
    assertThat(hosts("us-east-1", "", Calls::run))
        .containsExactly("sync-states.us-east-1.amazonaws.com");
  }

  @Test
  void haveNoPrefixWhereNoneIsWanted() {
    try (TestProxy proxy = TestProxy.start()) {
      String config = proxy.proxies("").replaceFirst("\\{", "{'inject_host_prefix':false,");
      Calls.failure(() -> Calls.run(Settings.of(Optional.empty(), config, Optional.empty())));

      assertThat(proxy.hosts()).containsExactly("states.us-east-1.amazonaws.com");
    }
  }

  @Test
  void haveNoPrefixAtACustomEndpoint() {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      Calls.run(Settings.of(endpoint.uri(), "{}"));

      assertThat(endpoint.onlyRequest().host()).isEqualTo("localhost:" + endpoint.port());
    }
  }

  @Test
  void haveAPrefixAtACustomEndpointThatWantsOne() {
    try (TestProxy proxy = TestProxy.start();
        TestEndpoint endpoint = TestEndpoint.start()) {
      String config = proxy.proxies("").replaceFirst("\\{", "{'inject_host_prefix':true,");
      Calls.run(Settings.of(endpoint.uri(), config));

      assertThat(proxy.heads().get(0)).contains("Host: sync-localhost:" + endpoint.port());
    }
  }

  @Test
  void comeFromTheEnvironmentOrASystemPropertyToo() {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      System.setProperty("aws.endpointUrlSfn", endpoint.uri().toString());

      Calls.run(Settings.of(Optional.empty(), "{}", Optional.empty()));

      assertThat(endpoint.onlyRequest().host()).isEqualTo("localhost:" + endpoint.port());
    } finally {
      System.clearProperty("aws.endpointUrlSfn");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"use_fips_endpoint", "use_dualstack_endpoint"})
  void areNotChosenAmongAwssAtACustomEndpoint(String key) {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      ClientSettings settings = Settings.of(endpoint.uri(), "{'" + key + "':true}");

      assertThatThrownBy(() -> Calls.describe(settings))
          .isInstanceOf(ClientConfigurationException.class)
          .hasMessageStartingWith(key + " chooses among AWS's endpoints, and this connection has");
      assertThatThrownBy(() -> Calls.whoAmI(settings))
          .isInstanceOf(ClientConfigurationException.class);
    }
  }

  private static List<String> hosts(String region, String key, Consumer<ClientSettings> call) {
    try (TestProxy proxy = TestProxy.start()) {
      String config =
          key.isEmpty()
              ? proxy.proxies("")
              : proxy.proxies("").replaceFirst("\\{", "{'" + key + "':true,");
      ClientSettings settings = Settings.in(region, Optional.empty(), config, Optional.empty());
      Calls.failure(() -> call.accept(settings));
      return proxy.hosts();
    }
  }
}
