package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.SfnClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/** INTERIM. */
final class AwsClients {
  private AwsClients() {}

  static RegionalClient sfn(ConnectionDefinition definition, ClientKey key) {
    SfnClient client = builder(definition, key, false).build();
    Optional<URI> override = client.serviceClientConfiguration().endpointOverride();
    if (override.isEmpty()) {
      return new RegionalClient(client, "Step Functions in " + key.region());
    }
    client.close();
    return new RegionalClient(
        builder(definition, key, true).build(),
        override.get().getHost() + ":" + override.get().getPort());
  }

  private static SfnClientBuilder builder(
      ConnectionDefinition definition, ClientKey key, boolean custom) {
    SfnClientBuilder builder =
        SfnClient.builder()
            .region(Region.of(key.region()))
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(400)
                    .connectionTimeout(Duration.ofSeconds(1))
                    .socketTimeout(Duration.ofSeconds(key.isPatient() ? 315 : 15)))
            .overrideConfiguration(
                config ->
                    config
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(1)
                                .build())
                        .addExecutionInterceptor(new Transmission.Watch())
                        .putAdvancedOption(
                            SdkAdvancedClientOption.USER_AGENT_SUFFIX, UserAgent.SUFFIX)
                        .putAdvancedOption(
                            SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, custom));
    definition.endpoint().ifPresent(builder::endpointOverride);
    return builder;
  }

  static StsClient sts(
      ConnectionDefinition definition, AwsCredentialsProvider identity, String region) {
    StsClientBuilder builder =
        StsClient.builder()
            .region(Region.of(region))
            .credentialsProvider(identity)
            .httpClientBuilder(Apache5HttpClient.builder());
    definition.stsEndpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
