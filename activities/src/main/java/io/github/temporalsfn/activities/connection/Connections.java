package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The connections that a worker offers, by name. Requests only name one: credentials and endpoints
 * stay with the worker. Closing closes every client.
 */
public final class Connections implements AutoCloseable {
  /** The connection of requests that name none. */
  public static final String DEFAULT = ConnectionDefinition.DEFAULT;

  // What a request calls the AWS default chain.
  private static final String DEFAULT_CHAIN = "";

  // A name of another shape may be a mistaken secret, and is not repeated.
  private static final Pattern PRINTABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  // Without case, as in Airflow, whose variables are in upper case.
  private final Map<String, Connection> connections = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ClientCache clients = new ClientCache(this::open);

  private Connections(Collection<ConnectionDefinition> definitions) {
    definitions.forEach(
        definition -> connections.put(definition.name(), new Connection(definition)));
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
    return new Connections(
        List.of(
            ConnectionDefinition.defaultChain(DEFAULT_CHAIN, endpoint),
            ConnectionDefinition.defaultChain(DEFAULT, endpoint)));
  }

  /**
   * The connections of those definitions, and the AWS default chain: under the empty name, and as
   * {@value #DEFAULT} unless that is defined.
   */
  public static Connections of(Collection<ConnectionDefinition> definitions) {
    Map<String, ConnectionDefinition> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : List.of(DEFAULT_CHAIN, DEFAULT)) {
      all.put(name, ConnectionDefinition.defaultChain(name, Optional.empty()));
    }
    definitions.forEach(definition -> all.put(definition.name(), definition));
    return new Connections(all.values());
  }

  /**
   * The client for a call, in use until the lease is closed, and the credentials to call it with.
   *
   * @throws io.temporal.failure.ApplicationFailure of type {@code UnknownConnection}, {@code
   *     StateMachineNotAllowed}, {@code OverrideNotAllowed} or {@code InvalidRequest}
   */
  ClientLease lease(AwsCall call) {
    Connection connection = find(call.connection());
    connection.requireAllowed(call.stateMachineArn());
    Settings settings = connection.settings(call.connection());
    ClientKey key = key(connection, call.region(), call.timeout() == CallTimeout.EXPRESS, settings);
    AwsCredentialsProvider credentials =
        connection.credentials(settings, call.caller(), call.region());
    return new ClientLease(clients.acquire(key), credentials);
  }

  /** What the worker's operator says about a connection. */
  public ConnectionDefinition definition(ConnectionChoice choice) {
    return find(choice).definition();
  }

  /**
   * Refuses a state machine that callers may not use through a connection.
   *
   * @param stateMachineArn without version or alias
   */
  public void requireAllowed(ConnectionChoice choice, String stateMachineArn) {
    find(choice).requireAllowed(stateMachineArn);
  }

  /** Where Step Functions is called in a region, for messages: host and port, or the service. */
  public String endpoint(ConnectionChoice choice, String region) {
    Connection connection = find(choice);
    SharedClient client =
        clients.acquire(key(connection, region, false, connection.settings(choice)));
    try {
      return client.client().endpoint();
    } finally {
      client.release();
    }
  }

  /** A client of STS that asks as the one who calls Step Functions; the caller closes it. */
  public StsClient sts(AwsCall call) {
    return find(call.connection()).sts(call);
  }

  /** How many clients are open. */
  public int openClients() {
    return clients.open();
  }

  private RegionalClient open(ClientKey key) {
    return find(ConnectionChoice.of(key.connection())).client(key);
  }

  private static ClientKey key(
      Connection connection, String region, boolean isPatient, Settings settings) {
    return new ClientKey(connection.definition().name(), region, isPatient, settings);
  }

  private Connection find(ConnectionChoice choice) {
    String name = choice.connection();
    Connection found = connections.get(name == null ? DEFAULT : name);
    if (found == null) {
      throw FailureType.UnknownConnection.failure(
          "connection"
              + (name != null && PRINTABLE_NAME.matcher(name).matches() ? " \"" + name + "\"" : "")
              + " is unknown to this worker; known: "
              + connections.keySet().stream()
                  .filter(known -> !known.isEmpty())
                  .collect(Collectors.joining(", "))
              + ". Leave connection out for "
              + DEFAULT);
    }
    return found;
  }

  @Override
  public void close() {
    clients.close();
    connections.values().forEach(Connection::close);
  }
}
