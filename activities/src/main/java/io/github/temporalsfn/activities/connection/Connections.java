package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.workflows.FailureType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connections that a worker offers, by name. Requests only name one: credentials and endpoints
 * stay with the worker. Closing closes every client.
 */
public final class Connections implements AutoCloseable {
  /** The connection of requests that name none. */
  public static final String DEFAULT = "aws_default";

  // A name of another shape may be a mistaken secret, and is not repeated.
  private static final Pattern PRINTABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private final Map<String, Connection> connections;

  private Connections(Map<String, Connection> connections) {
    this.connections = connections;
  }

  /** One connection, {@value #DEFAULT}, on the AWS default chain of credentials and endpoints. */
  public static Connections onDefaultChain() {
    return onDefaultChain(Optional.empty());
  }

  /**
   * One connection, {@value #DEFAULT}, on the AWS default chain of credentials.
   *
   * @param endpoint where Step Functions is; empty: what {@code AWS_ENDPOINT_URL_SFN}, {@code
   *     AWS_ENDPOINT_URL} or the profile says, else AWS
   */
  public static Connections onDefaultChain(Optional<URI> endpoint) {
    return new Connections(new TreeMap<>(Map.of(DEFAULT, new Connection(endpoint))));
  }

  /**
   * The client of a connection for a region.
   *
   * @param connection absent: {@value #DEFAULT}; empty: the AWS default chain
   * @throws io.temporal.failure.ApplicationFailure of type {@code UnknownConnection}
   */
  public RegionalClient client(@Nullable String connection, String region) {
    return find(connection).clients().in(region);
  }

  /** The same for a call of that time limit. */
  RegionalClient client(@Nullable String connection, String region, CallTimeout timeout) {
    return find(connection).clients(timeout).in(region);
  }

  private Connection find(@Nullable String connection) {
    String name = connection == null || connection.isEmpty() ? DEFAULT : connection;
    Connection found = connections.get(name);
    if (found == null) {
      String shown = PRINTABLE_NAME.matcher(name).matches() ? " \"" + name + "\"" : "";
      throw FailureType.UnknownConnection.failure(
          "connection"
              + shown
              + " is unknown to this worker; known: "
              + String.join(", ", connections.keySet())
              + ". Leave connection out for "
              + DEFAULT);
    }
    return found;
  }

  @Override
  public void close() {
    connections.values().forEach(Connection::close);
  }
}
