package io.github.temporalsfn.activities.client;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Builds clients of SQS. The way to it is the way to Step Functions: proxies, CAs, timeouts. */
public final class SqsClients {
  // A thread has one call at a time, and consumers have few threads.
  private static final int CONNECTIONS = 64;

  private SqsClients() {}

  /**
   * A client, which has connections of its own and closes them with itself.
   *
   * @param credentials stay their owner's; not used where the settings want no signature
   * @throws ClientConfigurationException where the settings contradict each other or a file that
   *     they name cannot be used
   */
  public static SqsClient build(ClientSettings settings, AwsCredentialsProvider credentials) {
    Optional<URI> endpoint = EndpointOverride.find(SqsClient.builder(), settings);
    return ClientParts.apply(SqsClient.builder(), settings, credentials, endpoint, CONNECTIONS)
        .build();
  }
}
