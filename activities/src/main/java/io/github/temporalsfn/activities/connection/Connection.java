package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.call.CallTimeout;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * One connection: credentials, and the clients that use them.
 *
 * <p>How long a socket waits for an answer belongs to the HTTP client; a request cannot change it.
 * Express workflows, which AWS answers after minutes, therefore have clients of their own. These
 * also keep them from taking the connections of the calls that end soon.
 */
final class Connection implements AutoCloseable {
  // Above every CallTimeout of its kind: these end a call, this only backs them up.
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration LONG = Duration.ofSeconds(315);

  private final DefaultCredentialsProvider credentials =
      DefaultCredentialsProvider.builder().build();
  private final RegionalClients clients;
  private final RegionalClients patientClients;

  Connection(Optional<URI> endpoint) {
    this.clients = new RegionalClients(endpoint, credentials, SHORT);
    this.patientClients = new RegionalClients(endpoint, credentials, LONG);
  }

  RegionalClients clients() {
    return clients;
  }

  RegionalClients clients(CallTimeout timeout) {
    return timeout == CallTimeout.EXPRESS ? patientClients : clients;
  }

  @Override
  public void close() {
    clients.close();
    patientClients.close();
    credentials.close();
  }
}
