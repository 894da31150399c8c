package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.CallTimeout;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.client.ClientEnvironment;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The connections that a worker offers, by name. Requests only name one: credentials and endpoints
 * stay with the worker. Closing closes every client.
 */
public final class Connections implements AutoCloseable {
  /** The connection of requests that name none. */
  public static final String DEFAULT = ConnectionDefinition.DEFAULT;

  private static final String DEFAULT_CHAIN = ConnectionDefinition.DEFAULT_CHAIN;

  // Without case, as in Airflow, whose variables are in upper case.
  private final Map<String, Connection> connections = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ClientCache clients = new ClientCache(this::open);

  private Connections(
      Map<String, ConnectionDefinition> definitions, ClientEnvironment environment) {
    definitions.forEach(
        (name, definition) -> connections.put(name, new Connection(definition, environment)));
  }

  /** One connection, {@value #DEFAULT}, on the AWS default chain of credentials and endpoints. */
  public static Connections onDefaultChain() {
    return onDefaultChain(Optional.empty());
  }

  /**
   * One connection, {@value #DEFAULT}, on the AWS default chain of credentials.
   *
   * @param endpoint where Step Functions is, reached without a proxy; empty: what {@code
   *     AWS_ENDPOINT_URL_SFN}, {@code AWS_ENDPOINT_URL} or the profile says, else AWS
   */
  public static Connections onDefaultChain(Optional<URI> endpoint) {
    ConnectionDefinition chain = ConnectionDefinition.defaultChain(DEFAULT_CHAIN, endpoint);
    return new Connections(
        Map.of(DEFAULT_CHAIN, chain, DEFAULT, chain.named(DEFAULT)),
        new ClientEnvironment(endpoint.isPresent() ? Map.of() : System.getenv()));
  }

  /**
   * The connections of those definitions, and the AWS default chain, unless that is not offered:
   * under the empty name, and as {@value #DEFAULT} where that is not defined. The environment is
   * that of this process.
   */
  public static Connections of(ConnectionDefinitions definitions) {
    return of(definitions, System.getenv());
  }

  /**
   * The same in another environment.
   *
   * @param environment names proxies ({@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY})
   *     and trusted CAs ({@code AWS_CA_BUNDLE}) for connections that do not
   */
  public static Connections of(ConnectionDefinitions definitions, Map<String, String> environment) {
    Map<String, ConnectionDefinition> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (definitions.offersDefaultChain()) {
      ConnectionDefinition chain =
          definitions
              .find(DEFAULT_CHAIN)
              .orElse(ConnectionDefinition.defaultChain(DEFAULT_CHAIN, Optional.empty()));
      all.put(DEFAULT_CHAIN, chain);
      all.put(DEFAULT, chain.named(DEFAULT));
    }
    all.putAll(definitions.byName());
    return new Connections(all, new ClientEnvironment(environment));
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

  /**
   * A client of SQS with the credentials of a connection; the caller closes it. It is sent each
   * request once, and waits 30 s for an answer.
   *
   * @param caller for whom, where the connection assumes a role
   * @param region empty: the connection's, else us-east-1
   * @param endpoint empty: AWS's own, or what {@code AWS_ENDPOINT_URL_SQS}, {@code
   *     AWS_ENDPOINT_URL} or the profile says. The connection's {@code endpoint_url} is of Step
   *     Functions and is not asked
   * @throws io.temporal.failure.ApplicationFailure of type {@code UnknownConnection}
   */
  public SqsClient sqs(
      ConnectionChoice choice, Caller caller, Optional<String> region, Optional<URI> endpoint) {
    return find(choice).sqs(choice, caller, region, endpoint);
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
    String name = Objects.requireNonNullElse(choice.connection(), DEFAULT);
    Connection found = connections.get(name);
    if (found == null) {
      throw FailureType.UnknownConnection.failure(
          (name.isEmpty()
                  ? "the AWS default chain is not offered by this worker"
                  : "connection" + shown(name) + " is unknown to this worker")
              + known());
    }
    return found;
  }

  private static String shown(String name) {
    return ConnectionChoice.isName(name) ? " \"" + name + "\"" : "";
  }

  private String known() {
    String names =
        connections.keySet().stream()
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return ", which has no connections";
    }
    return "; known: "
        + names
        + (connections.containsKey(DEFAULT) ? ". Leave connection out for " + DEFAULT : "");
  }

  @Override
  public void close() {
    clients.close();
    connections.values().forEach(Connection::close);
  }
}
