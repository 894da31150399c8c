package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.botocore.Verify;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to an endpoint where the connection leaves it to the worker's environment. */
class ClientEnvironmentTest {
  private static final PrivateCa CA = PrivateCa.named("ours");
  private static final String AWS = "states.us-east-1.amazonaws.com";

  private final Path folder;
  private final Path bundle;
  private final TestEndpoint plain = TestEndpoint.start();
  private final TestEndpoint secure = TestEndpoint.startTls(CA.server("localhost").tls(), false);
  private final TestProxy proxy = TestProxy.to(secure);
  private final String address = "localhost:" + proxy.port();

  ClientEnvironmentTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.bundle = Files.writeString(folder.resolve("ca.pem"), CA.pem());
  }

  @AfterEach
  void close() {
    proxy.close();
    plain.close();
    secure.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
  void leadsToSecureEndpointsThroughItsProxyForThem(String variable) {
    describeSecurely("{}", Map.of(variable, "http://" + address));

    assertThat(proxy.hosts()).containsExactly("localhost");
    assertThat(secure.received()).hasSize(1);
  }

  @Test
  void leadsToAwsAndStsThroughItsProxy() {
    try (TestEndpoint aws =
            TestEndpoint.startTls(CA.server("*.us-east-1.amazonaws.com").tls(), false);
        TestProxy way = TestProxy.to(aws)) {
      ClientSettings settings =
          Settings.under(
              Settings.of(Optional.empty(), "{}", Optional.of(new Verify.Bundle(bundle))),
              Map.of("HTTPS_PROXY", "localhost:" + way.port(), "NO_PROXY", "amazonaws.com.cn"));

      Calls.describe(settings);
      Calls.whoAmI(settings);

      assertThat(way.hosts()).containsExactly(AWS, "sts.us-east-1.amazonaws.com");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP_PROXY", "http_proxy"})
  void leadsToPlainEndpointsThroughItsProxyForThem(String variable) {
    describe(plain.uri(), "{}", Map.of(variable, address));

    assertThat(proxy.heads()).hasSize(1);
    assertThat(plain.received()).isEmpty();
  }

  @Test
  void leadsNowhereThroughTheProxyOfTheOtherScheme() {
    describe(plain.uri(), "{}", Map.of("HTTPS_PROXY", address));
    describeSecurely("{}", Map.of("HTTP_PROXY", address, "ALL_PROXY", address));

    assertThat(proxy.heads()).isEmpty();
  }

  @Test
  void isReadInLowerCaseFirst() {
    describe(plain.uri(), "{}", Map.of("HTTP_PROXY", "localhost:1", "http_proxy", address));
    describe(plain.uri(), "{}", Map.of("HTTP_PROXY", "localhost:1", "http_proxy", ""));

    assertThat(proxy.heads()).hasSize(1);
    assertThat(plain.received()).hasSize(1);
  }

  @Test
  void showsTheProxyItsPassword() {
    describe(plain.uri(), "{}", Map.of("HTTP_PROXY", "http://me:p%40ss@" + address));

    assertThat(proxy.heads().get(0))
        .contains(
            "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString("me:p@ss".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'proxies':{}}", "{'proxies':{'https':'localhost:1'}}"})
  void saysNothingWhereTheConnectionDoes(String config) {
    describe(plain.uri(), config, Map.of("HTTP_PROXY", address));

    assertThat(proxy.heads()).isEmpty();
    assertThat(plain.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "example.com, LocalHost", ".localhost", "*", "localhost:%d"})
  void leadsStraightToHostsThatNeedNoProxy(String hosts) {
    describe(
        plain.uri(),
        "{}",
        Map.of("HTTP_PROXY", address, "NO_PROXY", hosts.formatted(plain.port())));

    assertThat(proxy.heads()).isEmpty();
    assertThat(plain.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:1", "calhost", "local", "*.localhost", "localhost.example"})
  void leadsToAllOthersThroughTheProxy(String hosts) {
    describe(plain.uri(), "{}", Map.of("HTTP_PROXY", address, "NO_PROXY", hosts));

    assertThat(proxy.heads()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "amazonaws.com,true",
    ".amazonaws.com,true",
    "us-east-1.amazonaws.com,true",
    "states.us-east-1.amazonaws.com,true",
    "aws.com,false",
    "amazonaws.com:443,false",
    "states,false"
  })
  void meansADomainWithAllThatIsBelowIt(String hosts, boolean withoutProxy) {
    assertThat(new ClientEnvironment(Map.of("no_proxy", hosts)).hostsWithoutProxy(-1))
        .matches(patterns -> patterns.stream().anyMatch(AWS::matches) == withoutProxy);
  }

  @Test
  void isRefusedWithoutBeingRepeatedWhereItNamesNoProxy() {
    assertThatThrownBy(() -> describeSecurely("{}", Map.of("HTTPS_PROXY", "socks5://me:secret@x")))
        .isInstanceOf(ClientConfigurationException.class)
        .hasMessageStartingWith("HTTPS_PROXY in the worker's environment must be HOST:PORT")
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesTheTrustedCasWhereTheConnectionDoesNot() {
    describe(Optional.empty(), bundle);
    describe(Optional.of(new Verify.JavaTrust()), bundle);

    assertThat(secure.received()).hasSize(2);
  }

  @Test
  void namesNoCasWhereTheConnectionDoes() throws IOException {
    Path other = Files.writeString(folder.resolve("other.pem"), PrivateCa.named("theirs").pem());

    describe(Optional.of(new Verify.Bundle(bundle)), other);
    describe(Optional.of(new Verify.Nothing()), other);
    assertThatThrownBy(() -> describe(Optional.of(new Verify.Bundle(other)), bundle))
        .hasCauseInstanceOf(SSLException.class);

    assertThat(secure.received()).hasSize(2);
  }

  @Test
  void isToldApartFromVerifyWhereItsFileCannotBeUsed() {
    assertThatThrownBy(() -> describe(Optional.empty(), folder.resolve("none")))
        .isInstanceOf(ClientConfigurationException.class)
        .hasMessageStartingWith("AWS_CA_BUNDLE names a file that does not exist");
  }

  private static void describe(URI endpoint, String config, Map<String, String> variables) {
    Calls.describe(Settings.under(Settings.of(endpoint, config), variables));
  }

  private void describeSecurely(String config, Map<String, String> variables) {
    Calls.describe(Settings.under(Settings.trusting(secure.uri(), bundle, config), variables));
  }

  private void describe(Optional<Verify> verify, Path caBundle) {
    Calls.describe(
        Settings.under(
            Settings.of(Optional.of(secure.uri()), "{}", verify),
            Map.of("AWS_CA_BUNDLE", caBundle.toString())));
  }
}
