package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.client.Calls;
import io.github.temporalsfn.activities.client.ClientSettings;
import io.github.temporalsfn.activities.client.Issued;
import io.github.temporalsfn.activities.client.PrivateCa;
import io.github.temporalsfn.activities.client.Settings;
import io.github.temporalsfn.activities.client.TestEndpoint;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real handshakes that fail for want of trust become. */
class DistrustTest {
  private static final PrivateCa CA = PrivateCa.named("ours");

  private final Verify bundle;

  DistrustTest(@TempDir Path folder) throws IOException {
    bundle = new Verify.Bundle(Files.writeString(folder.resolve("ca.pem"), CA.pem()));
  }

  @Test
  void namesVerifyForAnUnknownCa() {
    assertThat(describing(PrivateCa.named("theirs").server("localhost")))
        .isEqualTo(
            "CredentialsUnavailable: DescribeExecution of"
                + " arn:aws:states:us-east-1:123456789012:execution:orders:order-42: no trusted"
                + " connection to localhost:1: its certificate is not signed by a CA that the"
                + " worker trusts; name the CA's PEM file in verify of the worker's connection;"
                + " nothing was sent to it");
  }

  @Test
  void namesTheEndpointForAnotherHost() {
    assertThat(describing(CA.server("elsewhere.example")))
        .startsWith("CredentialsUnavailable: ")
        .contains("its certificate is for another host; correct endpoint_url");
  }

  @Test
  void saysThatACertificateHasExpired() {
    assertThat(describing(CA.expiredServer("localhost")))
        .startsWith("CredentialsUnavailable: ")
        .contains("its certificate has expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void namesClientCertWhereTheEndpointWantsOne(String protocol) throws IOException {
    try (AlertingEndpoint endpoint = new AlertingEndpoint(CA.server("localhost").tls(), protocol)) {
      ClientSettings settings = Settings.of(Optional.of(endpoint.uri()), "{}", Optional.of(bundle));

      assertThat(translated(Calls.failure(() -> Calls.describe(settings)).thrown()))
          .startsWith("CredentialsUnavailable: ")
          // With TLS 1.2, Java 25 answers as OpenSSL does: "handshake_failure".
          .containsPattern(
              "(wants another certificate of the worker, or one at all; |may want a certificate of"
                  + " the worker, then )name it in client_cert");
    }
  }

  @Test
  void tellsThatASynchronousStartRanNothing() {
    RuntimeException thrown = thrown(CA.server("elsewhere.example"), Calls::run);

    assertThat(Translated.of(AwsAction.StartSyncExecution, thrown, true).getType())
        .isEqualTo("CredentialsUnavailable");
  }

  @Test
  void isAboutTheCredentialsWhereNothingHasBeenSentYet() {
    RuntimeException thrown = thrown(CA.server("elsewhere.example"), Calls::whoAmI);

    assertThat(Translated.of(AwsAction.DescribeExecution, thrown, false).getOriginalMessage())
        .contains("no trusted connection to the service that gives the worker its credentials:");
  }

  private String describing(Issued server) {
    return translated(thrown(server, Calls::describe));
  }

  private static String translated(RuntimeException thrown) {
    ApplicationFailure failure = Translated.of(thrown);
    return failure.getType() + ": " + failure.getOriginalMessage();
  }

  private RuntimeException thrown(Issued server, Consumer<ClientSettings> call) {
    try (TestEndpoint endpoint = TestEndpoint.startTls(server.tls(), false)) {
      ClientSettings settings = Settings.of(Optional.of(endpoint.uri()), "{}", Optional.of(bundle));
      return Calls.failure(() -> call.accept(settings)).thrown();
    }
  }
}
