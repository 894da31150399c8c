package io.github.temporalsfn.activities.botocore;

import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code proxies}. */
final class ProxiesReader {
  // botocore's reference also speaks of keys such as http://HOST; its code never looks them up.
  private static final KnownKeys SCHEMES = new KnownKeys(List.of("http", "https"));

  private ProxiesReader() {}

  static Optional<Proxies> read(Setting setting) {
    return setting.fields(SCHEMES).map(fields -> proxies(fields, setting));
  }

  private static Proxies proxies(List<Map.Entry<String, Setting>> fields, Setting proxies) {
    Map<String, URI> byScheme = new HashMap<>();
    for (Map.Entry<String, Setting> field : fields) {
      Setting value = field.getValue();
      if (SCHEMES.contains(field.getKey())) {
        value
            .text()
            // As in botocore, no text means no proxy.
            .filter(text -> !text.isBlank())
            .flatMap(text -> address(text, value))
            .ifPresent(address -> byScheme.put(field.getKey(), address));
      } else {
        proxies.refuse("must have no keys but http and https, the scheme of the endpoint");
      }
    }
    return new Proxies(Map.copyOf(byScheme));
  }

  private static Optional<URI> address(String text, Setting setting) {
    Optional<URI> address = ProxyAddress.parse(text);
    return address.isPresent()
        ? address
        : setting.refuse(
            "must be HOST:PORT or http://USER:PASSWORD@HOST:PORT (or https://...), with an HTTP"
                + " proxy's host");
  }
}
