package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to an endpoint, as a proxy and the endpoint see it. */
class ProxyTest {
  private static final PrivateCa CA = PrivateCa.named("ours");

  private final Verify bundle;
  private final TestEndpoint plain = TestEndpoint.start();
  private final TestEndpoint secure = TestEndpoint.startTls(CA.server("localhost").tls(), false);
  private final TestProxy proxy = TestProxy.to(secure);

  ProxyTest(@TempDir Path folder) throws IOException {
    bundle = new Verify.Bundle(Files.writeString(folder.resolve("ca.pem"), CA.pem()));
  }

  @AfterEach
  void close() {
    System.clearProperty("http.proxyHost");
    System.clearProperty("http.proxyPort");
    System.clearProperty("http.nonProxyHosts");
    proxy.close();
    plain.close();
    secure.close();
  }

  @Test
  void leadsToAPlainEndpoint() {
    Calls.describe(Settings.of(plain.uri(), proxy.proxies("")));

    assertThat(proxy.heads()).hasSize(1);
    assertThat(proxy.heads().get(0)).startsWith("POST http://localhost:" + plain.port() + "/ HTTP");
    assertThat(plain.received()).isEmpty();
  }

  @Test
  void leadsThroughATunnelToASecureEndpoint() {
    Calls.describe(securely(proxy.proxies("")));

    assertThat(proxy.heads()).hasSize(1);
    assertThat(proxy.heads().get(0)).startsWith("CONNECT localhost:" + secure.port() + " HTTP/1.1");
    assertThat(secure.received()).hasSize(1);
  }

  @Test
  void leadsThroughAProxyThatIsSpokenToByTlsAndDemandsAPassword() {
    try (TestProxy secureProxy = TestProxy.to(secure, CA.server("localhost").tls())) {
      Calls.describe(securely(secureProxy.proxies("https://me:secret@")));

      assertThat(secureProxy.heads()).allMatch(head -> head.startsWith("CONNECT "));
      assertThat(secure.received()).hasSize(1);
    }
  }

  @Test
  void leadsToStsToo() {
    Calls.whoAmI(securely(proxy.proxies("")));

    assertThat(proxy.heads()).hasSize(1);
    assertThat(secure.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:p%40ss%20w%2Brd@", "me:p@ss w+rd@"})
  void showsUserAndPasswordWithTheVeryFirstRequest(String user) {
    String expected =
        "Proxy-Authorization: Basic "
            + Base64.getEncoder().encodeToString("me:p@ss w+rd".getBytes(StandardCharsets.UTF_8));

    Calls.describe(Settings.of(plain.uri(), proxy.proxies(user)));
    Calls.describe(securely(proxy.proxies(user)));

    assertThat(proxy.heads()).hasSize(2).allMatch(head -> head.contains(expected + "\r\n"));
  }

  @Test
  void keepsThePasswordFromTheEndpoint() {
    Calls.describe(securely(proxy.proxies("me:secret@")));

    assertThat(secure.onlyRequest().authorization()).startsWith("AWS4-HMAC-SHA256 ");
    assertThat(secure.onlyRequest().proxyAuthorization()).isNull();
  }

  @Test
  void isThatOfTheEndpointsSchemeOnly() {
    Calls.describe(
        Settings.of(plain.uri(), "{'proxies':{'https':'localhost:" + proxy.port() + "'}}"));

    assertThat(proxy.heads()).isEmpty();
    assertThat(plain.received()).hasSize(1);
  }

  @Test
  void isJavasWhereTheConfigurationSaysNothing() {
    useSystemProperties();

    Calls.describe(Settings.of(plain.uri(), "{}"));

    assertThat(proxy.heads()).hasSize(1);
  }

  @Test
  void isNoneWhereTheConfigurationSaysSo() {
    useSystemProperties();

    Calls.describe(Settings.of(plain.uri(), "{'proxies':{}}"));

    assertThat(proxy.heads()).isEmpty();
    assertThat(plain.received()).hasSize(1);
  }

  @Test
  void isTheConfigurationsWhateverHostsJavaReachesWithoutOne() {
    System.setProperty("http.nonProxyHosts", "localhost");

    Calls.describe(Settings.of(plain.uri(), proxy.proxies("")));

    assertThat(proxy.heads()).hasSize(1);
  }

  private void useSystemProperties() {
    System.setProperty("http.proxyHost", "localhost");
    System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
    System.setProperty("http.nonProxyHosts", "");
  }

  private ClientSettings securely(String config) {
    return Settings.of(Optional.of(secure.uri()), config, Optional.of(bundle));
  }
}
