package io.github.temporalsfn.activities.botocore;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A proxy's address as botocore takes it: with or without a scheme, the user's part percent-encoded
 * or not (Python's {@code urlparse} takes a password with an {@code @} in it, Java's {@code URI}
 * does not).
 */
public final class ProxyAddress {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?>(?:(?<scheme>https?):)?(?://)?)"
              // Otherwise another scheme would be taken for a user.
              + "(?:(?<user>[^:/]*):(?!//)(?<password>.*)@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]{2,64}]|[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}))"
              + "(?::(?<port>[0-9]{1,5}))?/?",
          Pattern.DOTALL);
  // RFC 3986: never encoded.
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int GREATEST_PORT = 65_535;
  // Longer than any address; bounds the time that matching takes.
  private static final int LONGEST = 2_000;

  private ProxyAddress() {}

  /** Scheme, host and port, with the user's part percent-encoded. */
  public static Optional<URI> parse(String text) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group("scheme") == null ? "http" : parts.group("scheme");
    int port = port(parts.group("port"), scheme);
    if (port < 1 || port > GREATEST_PORT) {
      return Optional.empty();
    }
    String user =
        parts.group("user") == null
            ? ""
            : encoded(parts.group("user")) + ":" + encoded(parts.group("password")) + "@";
    try {
      URI address =
          new URI(scheme + "://" + user + parts.group("host") + ":" + port).parseServerAuthority();
      return Optional.of(address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int port(@Nullable String port, String scheme) {
    if (port == null) {
      return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }
    return Integer.parseInt(port);
  }

  /** Percent-encoded, what is encoded already once only. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(
          UNRESERVED.indexOf(octet) >= 0 ? Character.toString(octet) : "%%%02X".formatted(octet));
    }
    return encoded.toString().replaceAll("%25(?=[0-9A-Fa-f]{2})", "%");
  }
}
