package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.client.ClientEnvironment;
import io.github.temporalsfn.activities.client.ClientSettings;
import io.github.temporalsfn.activities.client.SfnClients;
import io.github.temporalsfn.activities.client.SqsClients;
import io.github.temporalsfn.activities.client.StsClients;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Identity;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients of a connection.
 *
 * <p>How long a socket waits for an answer belongs to the HTTP client; a request cannot change it.
 * Express workflows, which AWS answers after minutes, therefore have clients of their own. These
 * also keep them from taking the connections of the calls that end soon.
 */
final class AwsClients {
  // Above every CallTimeout of its kind: these end a call, this only backs them up.
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration LONG = Duration.ofSeconds(315);

  // Above the 20 s that SQS waits for a message.
  private static final Duration LONG_POLL = Duration.ofSeconds(30);

  private AwsClients() {}

  /**
   * A client of Step Functions.
   *
   * @param credentials of requests that bring none of their own
   */
  static RegionalClient sfn(
      ConnectionDefinition connection,
      AwsCredentialsProvider credentials,
      ClientKey key,
      ClientEnvironment environment) {
    SfnClient client =
        SfnClients.build(
            new ClientSettings(
                key.region(),
                connection.endpoint(),
                profile(connection),
                key.settings().botocore(),
                key.settings().verify(),
                key.isPatient() ? LONG : SHORT,
                key.isPatient(),
                environment),
            credentials);
    return new RegionalClient(
        client,
        client
            .serviceClientConfiguration()
            .endpointOverride()
            .map(AwsClients::hostAndPort)
            .orElse("Step Functions in " + key.region()));
  }

  /** A client of STS, as the connection itself wants it, whatever a request overrides. */
  static StsClient sts(
      ConnectionDefinition connection,
      AwsCredentialsProvider credentials,
      String region,
      ClientEnvironment environment) {
    return StsClients.build(
        new ClientSettings(
            region,
            connection.stsEndpoint(),
            profile(connection),
            connection.botocore(),
            connection.verify(),
            SHORT,
            false,
            environment),
        credentials);
  }

  /**
   * A client of SQS, as the connection itself wants it. How long an answer may take and how often a
   * request is sent is the consumer's to say: a poll that finds no message is answered after 20 s.
   *
   * @param endpoint that is not AWS's own; the one of Step Functions is not SQS's
   */
  static SqsClient sqs(
      ConnectionDefinition connection,
      AwsCredentialsProvider credentials,
      String region,
      Optional<URI> endpoint,
      ClientEnvironment environment) {
    return SqsClients.build(
        new ClientSettings(
            region,
            endpoint,
            profile(connection),
            connection.botocore().only(key -> key != BotocoreKey.READ_TIMEOUT),
            connection.verify(),
            LONG_POLL,
            true,
            environment),
        credentials);
  }

  private static Optional<String> profile(ConnectionDefinition connection) {
    return connection.identity() instanceof Identity.Profile profile
        ? Optional.of(profile.name())
        : Optional.empty();
  }

  private static String hostAndPort(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }
}
