package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.Proxies;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/** The proxy that leads to an endpoint. */
final class ProxyRoute {
  private static final String AWS_SCHEME = "https";

  private ProxyRoute() {}

  /**
   * The proxy of a connection's {@code proxies} for the endpoint's scheme, or none. The environment
   * and the system properties of Java have no say then, nor have their lists of hosts that are
   * reached without a proxy.
   *
   * @param endpoint that is not AWS's own
   */
  static ProxyConfiguration of(Proxies proxies, Optional<URI> endpoint) {
    ProxyConfiguration.Builder route = route(false);
    proxies.to(scheme(endpoint)).ifPresent(proxy -> through(proxy, route));
    return route.build();
  }

  /**
   * The proxy that the environment names, else the one of Java's system properties.
   *
   * @param endpoint that is not AWS's own
   * @throws ClientConfigurationException where the environment names none that can be used
   */
  static ProxyConfiguration of(ClientEnvironment environment, Optional<URI> endpoint) {
    Optional<URI> proxy = environment.proxy(scheme(endpoint));
    ProxyConfiguration.Builder route = route(proxy.isEmpty());
    if (proxy.isPresent()) {
      through(proxy.get(), route);
      route.nonProxyHosts(environment.hostsWithoutProxy(endpoint.map(URI::getPort).orElse(-1)));
    }
    return route.build();
  }

  // The SDK would take HTTP_PROXY for endpoints of either scheme.
  private static ProxyConfiguration.Builder route(boolean ofSystemProperties) {
    return ProxyConfiguration.builder()
        .useSystemPropertyValues(ofSystemProperties)
        .useEnvironmentVariableValues(false);
  }

  private static String scheme(Optional<URI> endpoint) {
    return endpoint.map(URI::getScheme).orElse(AWS_SCHEME).toLowerCase(Locale.ROOT);
  }

  private static void through(URI proxy, ProxyConfiguration.Builder route) {
    route.endpoint(URI.create(proxy.getScheme() + "://" + proxy.getHost() + ":" + proxy.getPort()));
    String user = proxy.getRawUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      route
          .username(decoded(parts[0]))
          .password(decoded(parts[1]))
          // As botocore does. A proxy may also refuse without asking for a password.
          .preemptiveBasicAuthenticationEnabled(true);
    }
  }

  // The address has no "+" that is not encoded, which would become a space.
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
