package io.github.temporalsfn.activities.client;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Builds clients of Step Functions. */
public final class SfnClients {
  // A worker's 200 activity slots and 200 local activity slots, each with one call at a time. The
  // SDK's default of 50 would let calls queue and time out while AWS is idle.
  private static final int CONNECTIONS = 400;

  private SfnClients() {}

  /**
   * A client, which has connections of its own and closes them with itself.
   *
   * @param credentials stay their owner's; not used where the settings want no signature
   * @throws ClientConfigurationException where the settings contradict each other or a file that
   *     they name cannot be used
   */
  public static SfnClient build(ClientSettings settings, AwsCredentialsProvider credentials) {
    Optional<URI> endpoint = EndpointOverride.find(SfnClient.builder(), settings);
    return ClientParts.apply(SfnClient.builder(), settings, credentials, endpoint, CONNECTIONS)
        .build();
  }
}
