package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that asks for a certificate of the client. */
class ClientCertificateTest {
  private static final PrivateCa CA = PrivateCa.named("ours");

  private final Path folder;
  private final Path bundle;

  private final TestEndpoint endpoint = TestEndpoint.startTls(CA.server("localhost").tls(), true);

  ClientCertificateTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.bundle = Files.writeString(folder.resolve("ca.pem"), CA.pem());
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void isShownTheOneOfTwoFiles(String algorithm) throws IOException {
    Issued client = CA.client(algorithm);
    Path certificate = file("client.pem", "ours\r\n" + client.certificatePem());
    Path key = file("key.pem", client.keyPem());

    Calls.describe(settings("{'client_cert':['%s','%s']}".formatted(certificate, key)));

    assertThat(endpoint.received()).hasSize(1);
  }

  @Test
  void isShownTheOneOfASingleFileInAnyOrder() throws IOException {
    Issued client = CA.client("EC");
    Path both = file("both.pem", client.keyPem() + client.certificatePem() + CA.pem());

    Calls.describe(settings("{'client_cert':'%s'}".formatted(both)));

    assertThat(endpoint.received()).hasSize(1);
  }

  @Test
  void isShownItByStsClientsToo() throws IOException {
    Issued client = CA.client("EC");
    Path both = file("both.pem", client.certificatePem() + client.keyPem());

    Calls.whoAmI(settings("{'client_cert':'%s'}".formatted(both)));

    assertThat(endpoint.received()).hasSize(1);
  }

  @Test
  void refusesAnotherCasClientWithoutHavingSeenARequest() throws IOException {
    Issued client = PrivateCa.named("theirs").client("EC");
    Path both = file("both.pem", client.certificatePem() + client.keyPem());

    Calls.failure(() -> Calls.describe(settings("{'client_cert':'%s'}".formatted(both))));

    assertThat(endpoint.received()).isEmpty();
  }

  @Test
  void refusesAClientWithoutOne() {
    Calls.failure(() -> Calls.describe(settings("{}")));

    assertThat(endpoint.received()).isEmpty();
  }

  private ClientSettings settings(String config) {
    return Settings.trusting(endpoint.uri(), bundle, config);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
