package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.FaultyEndpoint;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.Worker;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.client.PrivateCa;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint whose certificate a private CA has issued, and what {@code verify} makes of it. */
class VerifiedEndpointTest {
  private static final PrivateCa CA = PrivateCa.named("ours");

  private final Aws aws = new Aws();
  private final String execution = aws.execution(Aws.WAITING, "{}");
  private final FaultyEndpoint endpoint;
  private final Path bundle;
  private final Path otherBundle;

  VerifiedEndpointTest(@TempDir Path folder) throws IOException {
    endpoint = FaultyEndpoint.startTls(aws.emulator.endpoint(), CA.server("localhost").tls());
    bundle = Files.writeString(folder.resolve("ca.pem"), CA.pem());
    otherBundle = Files.writeString(folder.resolve("other.pem"), PrivateCa.named("theirs").pem());
  }

  @AfterEach
  void close() {
    endpoint.close();
    aws.close();
  }

  @Test
  void isCalledWhereTheConnectionNamesItsCa() {
    assertCalled(connection().verify(new Verify.Bundle(bundle)), null);
  }

  @Test
  void isNotCalledWhereNothingNamesItsCa() {
    assertDistrusted(connection(), null);
  }

  @Test
  void isNotCalledWhereTheConnectionNamesAnotherCa() {
    assertDistrusted(connection().verify(new Verify.Bundle(otherBundle)), null);
  }

  @Test
  void isCalledUnverifiedWhereTheConnectionLetsARequestSaySo() {
    assertCalled(connection().allowOverrides("verify"), "false");
  }

  @Test
  void isCalledWhereARequestMayNameItsCaAndDoes() {
    assertCalled(connection().allowOverrides("verify"), '"' + bundle.toString() + '"');
  }

  @Test
  void isNotCalledWhereARequestMayNameACaAndNamesAnother() {
    assertDistrusted(
        connection().allowOverrides("verify").verify(new Verify.Bundle(bundle)),
        '"' + otherBundle.toString() + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"/etc/ca.pem\""})
  void isNotCalledWhereARequestMayNotSayWhomToTrust(String verify) {
    ApplicationFailure failure = failure(connection(), verify);

    assertThat(failure.getType()).isEqualTo("OverrideNotAllowed");
    assertThat(failure.getOriginalMessage()).contains("allow_overrides = [\"verify\"]");
    assertThat(endpoint.received()).isEmpty();
  }

  @Test
  void isVerifiedAgainForARequestThatWantsItSo() {
    TestConnection careless = connection().verify(new Verify.Nothing());

    assertCalled(careless, null);
    assertDistrusted(careless, "true");
  }

  /** The clients of both are kept: neither request gets the other's. */
  @Test
  void isVerifiedForTheOneRequestAndNotForTheOther() {
    try (Worker worker = worker(connection().allowOverrides("verify"))) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(worker, "false")).isEqualTo("RUNNING");
        assertThat(Failures.of(() -> status(worker, null)).getType())
            .isEqualTo("CredentialsUnavailable");
      }
    }
    assertThat(endpoint.received()).isNotEmpty();
  }

  private void assertCalled(TestConnection connection, @Nullable String verify) {
    try (Worker worker = worker(connection)) {
      assertThat(status(worker, verify)).isEqualTo("RUNNING");
    }
    assertThat(endpoint.received()).hasSize(1);
  }

  private void assertDistrusted(TestConnection connection, @Nullable String verify) {
    int before = endpoint.received().size();
    ApplicationFailure failure = failure(connection, verify);

    assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
    assertThat(failure.getOriginalMessage())
        .contains(
            "no trusted connection to localhost:" + endpoint.uri().getPort(),
            "its certificate is not signed by a CA that the worker trusts; name the CA's PEM file"
                + " in verify of the worker's connection");
    assertThat(endpoint.received()).hasSize(before);
  }

  private ApplicationFailure failure(TestConnection connection, @Nullable String verify) {
    try (Worker worker = worker(connection)) {
      return Failures.of(() -> status(worker, verify));
    }
  }

  private TestConnection connection() {
    return TestConnection.named("prod").endpoint(endpoint.uri());
  }

  private static Worker worker(TestConnection connection) {
    return new Worker(TestConnection.open(connection));
  }

  private String status(Worker worker, @Nullable String verify) {
    ConnectionChoice choice =
        new ConnectionChoice("prod", verify == null ? null : JsonDocument.parse(verify), null);
    return worker.activities.describeExecution(new DescribeQuery(execution, choice)).status();
  }
}
