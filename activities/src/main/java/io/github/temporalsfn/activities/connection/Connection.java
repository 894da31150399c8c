package io.github.temporalsfn.activities.connection;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.client.ClientEnvironment;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** One connection in use: what it allows, and whose credentials it calls with. */
final class Connection implements AutoCloseable {
  // Requests choose what they override; most choose the same.
  private static final int MOST_SETTINGS = 1_000;

  // Where an endpoint that is not AWS's does not say its region, it does not matter.
  private static final String REGION_OF_ENDPOINTS = "us-east-1";

  private final ConnectionDefinition definition;
  private final ClientEnvironment environment;
  private final Overrides overrides;
  private final AwsCredentialsProvider identity;
  private final Optional<RoleSessions> sessions;
  private final Cache<ConnectionChoice, Settings> settings =
      CacheBuilder.newBuilder().maximumSize(MOST_SETTINGS).build();

  Connection(ConnectionDefinition definition, ClientEnvironment environment) {
    this.definition = definition;
    this.environment = environment;
    this.overrides = new Overrides(definition);
    this.identity = Identities.provider(definition);
    this.sessions =
        definition.role().map(role -> new RoleSessions(role, this::stsClient, Renewal.DEFAULT));
  }

  ConnectionDefinition definition() {
    return definition;
  }

  /**
   * How AWS is called for a request.
   *
   * @throws ApplicationFailure of type {@code InvalidRequest} or {@code OverrideNotAllowed}
   */
  Settings settings(ConnectionChoice request) {
    return Loading.get(settings, request, () -> overrides.of(request));
  }

  /**
   * Refuses a state machine that callers may not use.
   *
   * @throws ApplicationFailure of type {@code StateMachineNotAllowed}
   */
  void requireAllowed(String stateMachineArn) {
    if (!definition.allows(stateMachineArn)) {
      throw FailureType.StateMachineNotAllowed.failure(
          definition.described()
              + " does not let callers use "
              + stateMachineArn
              + "; use another connection, or let the worker's operator add a pattern for it to"
              + " allowed_state_machines "
              + definition.writtenWhere());
    }
  }

  /**
   * Whose credentials a call is signed with.
   *
   * @param region of the state machine; STS is asked there unless the connection names a region
   */
  AwsCredentialsProvider credentials(Settings used, Caller caller, String region) {
    if (used.botocore().isUnsigned()) {
      return AnonymousCredentialsProvider.create();
    }
    return sessions
        .map(role -> role.of(caller.session(), definition.region().orElse(region)))
        .orElse(identity);
  }

  /** A new client, which the caller closes. */
  RegionalClient client(ClientKey key) {
    return AwsClients.sfn(definition, identity, key, environment);
  }

  /** A client of STS for whoever makes that call; the caller closes it. */
  StsClient sts(AwsCall call) {
    AwsCredentialsProvider credentials =
        credentials(settings(call.connection()), call.caller(), call.region());
    return AwsClients.sts(
        definition, credentials, definition.region().orElse(call.region()), environment);
  }

  /**
   * A client of SQS; the caller closes it.
   *
   * @param region empty: the connection's, else us-east-1
   */
  SqsClient sqs(
      ConnectionChoice choice, Caller caller, Optional<String> region, Optional<URI> endpoint) {
    String used = region.or(definition::region).orElse(REGION_OF_ENDPOINTS);
    AwsCredentialsProvider credentials = credentials(settings(choice), caller, used);
    return AwsClients.sqs(definition, credentials, used, endpoint, environment);
  }

  private StsClient stsClient(String region) {
    return AwsClients.sts(definition, identity, region, environment);
  }

  @Override
  public void close() {
    sessions.ifPresent(RoleSessions::close);
    if (identity instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
