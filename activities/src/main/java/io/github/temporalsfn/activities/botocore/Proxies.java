package io.github.temporalsfn.activities.botocore;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which proxy leads to endpoints of which scheme.
 *
 * @param byScheme {@code http} and {@code https}, the endpoint's scheme, to the proxy's address,
 *     which may hold user and password
 */
public record Proxies(Map<String, URI> byScheme) {
  /** The proxy to an endpoint of that scheme. */
  public Optional<URI> to(String scheme) {
    return Optional.ofNullable(byScheme.get(scheme));
  }

  /** The schemes whose proxy's address holds user and password. */
  public SortedSet<String> withPassword() {
    return byScheme.entrySet().stream()
        .filter(proxy -> proxy.getValue().getRawUserInfo() != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return "Proxies" + byScheme.keySet();
  }
}
