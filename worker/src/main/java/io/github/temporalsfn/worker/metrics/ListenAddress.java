package io.github.temporalsfn.worker.metrics;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or an address; empty: all interfaces
 * @param port 0: any free one
 */
public record ListenAddress(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\[[0-9A-Fa-f:.]+]|[^\\s:/\\[\\]]+)?:)?([0-9]{1,5})");
  private static final int HIGHEST_PORT = 65_535;

  /** Reads {@code host:port}, {@code :port} or {@code port}; empty for any other text. */
  public static Optional<ListenAddress> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST_PORT) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? "" : matcher.group(1);
    return Optional.of(new ListenAddress(host, Integer.parseInt(matcher.group(2))));
  }

  /** The address to bind to. */
  InetSocketAddress resolve() throws UnknownHostException {
    InetSocketAddress address =
        host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException("unknown host");
    }
    return address;
  }

  /** As it is written, such as {@code :9464}. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
