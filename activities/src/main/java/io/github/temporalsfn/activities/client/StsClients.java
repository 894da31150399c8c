package io.github.temporalsfn.activities.client;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Builds clients of STS. All settings apply to them as well: where a proxy or a private CA stands
 * before Step Functions, it stands before STS (https://github.com/apache/airflow/issues/64216).
 */
public final class StsClients {
  // Sessions are cached, so calls are few, and never as many at once as to Step Functions.
  private static final int CONNECTIONS = 8;

  private StsClients() {}

  /**
   * A client, which has connections of its own and closes them with itself.
   *
   * @param credentials stay their owner's; not used where the settings want no signature
   * @throws ClientConfigurationException where the settings contradict each other or a file that
   *     they name cannot be used
   */
  public static StsClient build(ClientSettings settings, AwsCredentialsProvider credentials) {
    Optional<URI> endpoint = EndpointOverride.find(StsClient.builder(), settings);
    return ClientParts.apply(StsClient.builder(), settings, credentials, endpoint, CONNECTIONS)
        .build();
  }
}
