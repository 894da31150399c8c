package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.BotocoreKey;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** An endpoint that is not AWS's own. */
final class EndpointOverride {
  private EndpointOverride() {}

  /**
   * The endpoint of the settings, else the one that the environment, a system property or the
   * profile names. Only a client tells what these say.
   *
   * @param builder of such a client
   * @throws ClientConfigurationException where there is one that other settings contradict
   */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends AwsClient>
      Optional<URI> find(B builder, ClientSettings settings) {
    Optional<URI> found = settings.endpoint();
    if (found.isEmpty()) {
      try (C client =
          builder
              .region(Region.of(settings.region()))
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .httpClient(new NoHttp())
              .overrideConfiguration(
                  config -> settings.profile().ifPresent(config::defaultProfileName))
              .build()) {
        found = client.serviceClientConfiguration().endpointOverride();
      }
    }
    if (found.isPresent()) {
      refuseVariants(settings.botocore());
    }
    return found;
  }

  // The SDK would say so at the first call.
  private static void refuseVariants(BotocoreConfig botocore) {
    refuse(botocore.useFipsEndpoint(), BotocoreKey.USE_FIPS_ENDPOINT);
    refuse(botocore.useDualstackEndpoint(), BotocoreKey.USE_DUALSTACK_ENDPOINT);
  }

  private static void refuse(Optional<Boolean> used, BotocoreKey key) {
    if (used.orElse(false)) {
      throw new ClientConfigurationException(
          key.key(),
          "chooses among AWS's endpoints, and this connection has one of its own: leave out one of"
              + " the two (endpoint_url, or AWS_ENDPOINT_URL and the like in the worker's"
              + " environment or AWS profile)");
    }
  }

  /** For a client that makes no call. */
  private static final class NoHttp implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
