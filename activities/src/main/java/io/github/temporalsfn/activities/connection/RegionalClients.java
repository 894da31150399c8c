package io.github.temporalsfn.activities.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.SfnClientBuilder;

/**
 * One connection's clients for calls of a kind, one for each region that an ARN has named. They
 * share a connection pool, made when the first of them is, so that a further region costs next to
 * nothing.
 */
final class RegionalClients implements AutoCloseable {
  // A worker's 200 activity slots and 200 local activity slots, each with one call at a time. The
  // SDK's default of 50 would let calls queue and time out while AWS is idle.
  private static final int MAX_CONNECTIONS = 400;
  // Below the 1,500 ms of a local read (CallTimeout), so that a dead host is told from a slow one.
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  // Servers and load balancers close idle connections after 60 s at the earliest; the SDK would
  // keep them just as long, and a call on a connection that closes meanwhile is lost.
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(20);

  private final Optional<URI> endpoint;
  private final AwsCredentialsProvider credentials;
  private final Duration socketTimeout;
  private final ConcurrentMap<String, RegionalClient> clients = new ConcurrentHashMap<>();
  private @Nullable SdkHttpClient http;

  /**
   * Prepares clients.
   *
   * @param credentials stay their owner's
   * @param socketTimeout how long they wait for the next byte of an answer
   */
  RegionalClients(
      Optional<URI> endpoint, AwsCredentialsProvider credentials, Duration socketTimeout) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.socketTimeout = socketTimeout;
  }

  RegionalClient in(String region) {
    return clients.computeIfAbsent(region, this::build);
  }

  private RegionalClient build(String region) {
    SfnClient client = builder(region, false).build();
    // The override may also come from the environment, a system property or the profile.
    Optional<URI> override = client.serviceClientConfiguration().endpointOverride();
    if (override.isEmpty()) {
      return new RegionalClient(client, "Step Functions in " + region);
    }
    client.close();
    // StartSyncExecution would be sent to sync-HOST, which a custom endpoint has not.
    return new RegionalClient(builder(region, true).build(), hostAndPort(override.get()));
  }

  private SfnClientBuilder builder(String region, boolean customEndpoint) {
    SfnClientBuilder builder =
        SfnClient.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClient(http())
            .overrideConfiguration(
                config ->
                    config
                        .retryStrategy(oneAttempt())
                        .addExecutionInterceptor(new Transmission.Watch())
                        .putAdvancedOption(
                            SdkAdvancedClientOption.USER_AGENT_SUFFIX, UserAgent.SUFFIX)
                        .putAdvancedOption(
                            SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, customEndpoint));
    endpoint.ifPresent(builder::endpointOverride);
    return builder;
  }

  private synchronized SdkHttpClient http() {
    if (http == null) {
      http =
          Apache5HttpClient.builder()
              .maxConnections(MAX_CONNECTIONS)
              .connectionTimeout(CONNECT_TIMEOUT)
              .connectionAcquisitionTimeout(CONNECT_TIMEOUT)
              .socketTimeout(socketTimeout)
              .connectionMaxIdleTime(IDLE_TIMEOUT)
              .tcpKeepAlive(true)
              .build();
    }
    return http;
  }

  // Temporal retries, visibly and durably; retries of the SDK's own would only hide throttling
  // from the request budget and outlast the activity's timeout. Set explicitly, since the default
  // changes (https://github.com/aws/aws-sdk-java-v2/issues/6987).
  private static RetryStrategy oneAttempt() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(1).build();
  }

  private static String hostAndPort(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(client -> client.sfn().close());
    if (http != null) {
      http.close();
    }
  }
}
