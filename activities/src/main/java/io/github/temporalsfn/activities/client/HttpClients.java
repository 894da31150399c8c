package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** The HTTP clients below the SDK's. */
final class HttpClients {
  // Below the 1,500 ms of a local read (CallTimeout), so that a dead host is told from a slow one.
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  // Servers and load balancers close idle connections after 60 s at the earliest; the SDK would
  // keep them just as long, and a call on a connection that closes meanwhile is lost.
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(20);

  private HttpClients() {}

  /**
   * A builder, which the SDK completes with the values of {@code defaults_mode}.
   *
   * @param endpoint that is not AWS's own
   * @param connections at most, where {@code max_pool_connections} does not say it
   * @throws ClientConfigurationException where a file cannot be used
   */
  static SdkHttpClient.Builder<?> builder(
      ClientSettings settings, Optional<URI> endpoint, int connections) {
    BotocoreConfig botocore = settings.botocore();
    Apache5HttpClient.Builder http =
        Apache5HttpClient.builder()
            .maxConnections(botocore.maxPoolConnections().orElse(connections))
            .connectionAcquisitionTimeout(acquisitionTimeout(botocore))
            .socketTimeout(botocore.readTimeout().orElse(settings.socketTimeout()))
            .connectionMaxIdleTime(IDLE_TIMEOUT)
            .tcpKeepAlive(botocore.tcpKeepAlive().orElse(true));
    if (botocore.connectTimeout().isPresent() || botocore.defaultsMode().isEmpty()) {
      http.connectionTimeout(botocore.connectTimeout().orElse(CONNECT_TIMEOUT));
    }
    http.proxyConfiguration(
        botocore
            .proxies()
            .map(proxies -> ProxyRoute.of(proxies, endpoint))
            .orElseGet(() -> ProxyRoute.of(settings.environment(), endpoint)));
    botocore
        .clientCertificate()
        .map(ClientIdentity::read)
        .ifPresent(identity -> http.tlsKeyManagersProvider(() -> new KeyManager[] {identity}));
    return Trust.apply(settings.verify(), settings.environment(), http);
  }

  // Who waits longer for a connection to be made also waits longer for one that others use.
  private static Duration acquisitionTimeout(BotocoreConfig botocore) {
    return botocore
        .connectTimeout()
        .filter(timeout -> timeout.compareTo(CONNECT_TIMEOUT) > 0)
        .orElse(CONNECT_TIMEOUT);
  }
}
