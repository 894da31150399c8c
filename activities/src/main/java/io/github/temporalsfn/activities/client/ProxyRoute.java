package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.Proxies;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/** The proxy that leads to an endpoint, where {@code proxies} is given. */
final class ProxyRoute {
  private ProxyRoute() {}

  /**
   * The proxy for the endpoint's scheme, or none. The environment and the system properties of Java
   * have no say then, nor have their lists of hosts that are reached without a proxy.
   */
  static ProxyConfiguration of(Proxies proxies, String scheme) {
    ProxyConfiguration.Builder route =
        ProxyConfiguration.builder()
            .useSystemPropertyValues(false)
            .useEnvironmentVariableValues(false);
    proxies.to(scheme).ifPresent(proxy -> through(proxy, route));
    return route.build();
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
