package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.Verify;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which endpoints are trusted. */
class TrustTest {
  private static final PrivateCa CA = PrivateCa.named("ours");
  private static final PrivateCa OTHER_CA = PrivateCa.named("theirs");

  private final Path folder;

  TrustTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void isWhatABundleOfSeveralCertificatesSays() throws IOException {
    try (TestEndpoint endpoint = TestEndpoint.startTls(CA.server("localhost").tls(), false)) {
      Path bundle = bundle("# ours is last\n" + OTHER_CA.pem() + "\nIssuer: CN=ours\n" + CA.pem());

      Calls.describe(Settings.trusting(endpoint.uri(), bundle, "{}"));

      assertThat(endpoint.received()).hasSize(1);
    }
  }

  @Test
  void isWhatABundleWithTheLineEndsOfWindowsSays() throws IOException {
    try (TestEndpoint endpoint = TestEndpoint.startTls(CA.server("localhost").tls(), false)) {
      Path bundle = bundle(("\uFEFFours\n" + CA.pem() + "the end").replace("\n", "\r\n"));

      Calls.describe(Settings.trusting(endpoint.uri(), bundle, "{}"));

      assertThat(endpoint.received()).hasSize(1);
    }
  }

  @Test
  void isGivenToAServersOwnCertificate() throws IOException {
    Issued server = CA.server("localhost");
    try (TestEndpoint endpoint = TestEndpoint.startTls(server.tls(), false)) {
      Calls.describe(Settings.trusting(endpoint.uri(), bundle(server.certificatePem()), "{}"));

      assertThat(endpoint.received()).hasSize(1);
    }
  }

  @Test
  void appliesToStsAsWell() throws IOException {
    try (TestEndpoint endpoint = TestEndpoint.startTls(CA.server("localhost").tls(), false)) {
      Calls.whoAmI(Settings.trusting(endpoint.uri(), bundle(CA.pem()), "{}"));

      assertThat(endpoint.received()).hasSize(1);
    }
  }

  @Test
  void isNotGivenToAPrivateCaThatNothingNames() {
    assertDistrusted(CA.server("localhost"), Optional.empty());
    assertDistrusted(CA.server("localhost"), Optional.of(new Verify.JavaTrust()));
  }

  @Test
  void isNotGivenToAnyCaBesideTheBundle() throws IOException {
    assertDistrusted(
        CA.server("localhost"), Optional.of(new Verify.Bundle(bundle(OTHER_CA.pem()))));
  }

  @Test
  void isNotGivenToAnotherHost() throws IOException {
    assertDistrusted(
        CA.server("elsewhere.example"), Optional.of(new Verify.Bundle(bundle(CA.pem()))));
  }

  @Test
  void isNotGivenToAnExpiredCertificate() throws IOException {
    assertDistrusted(
        CA.expiredServer("localhost"), Optional.of(new Verify.Bundle(bundle(CA.pem()))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isGivenToEveryoneWhereNothingIsVerified(boolean expired) {
    Issued server =
        expired ? CA.expiredServer("elsewhere.example") : CA.server("elsewhere.example");
    try (TestEndpoint endpoint = TestEndpoint.startTls(server.tls(), false)) {
      Calls.describe(verifying(endpoint.uri(), Optional.of(new Verify.Nothing())));
      Calls.whoAmI(verifying(endpoint.uri(), Optional.of(new Verify.Nothing())));

      assertThat(endpoint.received()).hasSize(2);
    }
  }

  private static void assertDistrusted(Issued server, Optional<Verify> verify) {
    try (TestEndpoint endpoint = TestEndpoint.startTls(server.tls(), false)) {
      assertThat(Calls.failure(() -> Calls.describe(verifying(endpoint.uri(), verify))).thrown())
          .hasCauseInstanceOf(SSLException.class);
      assertThat(endpoint.received()).isEmpty();
    }
  }

  private static ClientSettings verifying(URI endpoint, Optional<Verify> verify) {
    return Settings.of(Optional.of(endpoint), "{}", verify);
  }

  private Path bundle(String text) throws IOException {
    return Files.writeString(folder.resolve("ca.pem"), text);
  }
}
