package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.regions.Region;

/** What the clients of all services have in common. */
final class ClientParts {
  private ClientParts() {}

  /**
   * Gives a builder all that the settings say.
   *
   * @param endpoint that is not AWS's own
   * @param connections at most, where {@code max_pool_connections} does not say it
   */
  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B apply(
      B builder,
      ClientSettings settings,
      AwsCredentialsProvider credentials,
      Optional<URI> endpoint,
      int connections) {
    BotocoreConfig botocore = settings.botocore();
    builder
        .region(Region.of(settings.region()))
        .credentialsProvider(
            botocore.isUnsigned() ? AnonymousCredentialsProvider.create() : credentials)
        .httpClientBuilder(HttpClients.builder(settings, endpoint, connections))
        .overrideConfiguration(
            config -> OverrideConfiguration.apply(settings, endpoint.isPresent(), config));
    endpoint.ifPresent(builder::endpointOverride);
    botocore.useFipsEndpoint().ifPresent(builder::fipsEnabled);
    botocore.useDualstackEndpoint().ifPresent(builder::dualstackEnabled);
    botocore.defaultsMode().map(DefaultsMode::fromValue).ifPresent(builder::defaultsMode);
    return builder;
  }
}
