package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the network does to a request that must not be sent twice. */
class ExpressConnectionTest {
  private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";

  @BeforeEach
  void setCredentials() {
    TestCredentials.set();
  }

  @Test
  void waitsLongerThanOtherCallsDo() {
    String waiting =
        "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":20,\"End\":true}}}";
    try (StepFunctionsEmulator emulator = StepFunctionsEmulator.start();
        Worker worker = new Worker(Optional.of(emulator.endpoint()))) {
      String machine = emulator.createStateMachine("slow", waiting, StateMachineType.EXPRESS);
      Instant begin = Instant.now();

      assertThat(worker.activities.startSyncExecution(command(machine)).status())
          .isEqualTo("SUCCEEDED");
      assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(19));
    }
  }

  @Test
  void tellsThatARefusedConnectionStartedNothing() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    ApplicationFailure failure = failure("http://localhost:" + port);

    assertThat(failure.getType() + " " + failure.isNonRetryable()).isEqualTo("NotSent false");
    assertThat(failure.getOriginalMessage()).contains("connection refused; nothing was started");
  }

  @Test
  void tellsThatAnUnknownHostStartedNothing() {
    assertThat(failure("http://no-such-host.invalid").getType()).isEqualTo("NotSent");
  }

  @Test
  void tellsThatAConnectionNotMadeInTimeStartedNothing() throws IOException {
    try (DeafHost host = new DeafHost()) {
      assertThat(failure(host.uri().toString()).getType()).isEqualTo("NotSent");
    }
  }

  @Test
  void tellsThatAFailedTlsHandshakeStartedNothing() throws IOException {
    try (StepFunctionsEmulator plain = StepFunctionsEmulator.start()) {
      assertThat(failure("https://localhost:" + plain.endpoint().getPort()).getType())
          .isEqualTo("NotSent");
    }
  }

  @Test
  void tellsThatWithoutCredentialsNothingWasStarted() {
    TestCredentials.remove();

    assertThat(failure("http://localhost:1").getType()).isEqualTo("CredentialsUnavailable");
  }

  private static ApplicationFailure failure(String endpoint) {
    try (Worker worker = new Worker(Optional.of(URI.create(endpoint)))) {
      return Failures.of(() -> worker.activities.startSyncExecution(command(MACHINE)));
    }
  }

  private static SyncStartCommand command(String machine) {
    return new SyncStartCommand(machine, "order-42", "{}", null, ConnectionChoice.DEFAULT);
  }
}
