package io.github.temporalsfn.activities.botocore;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of botocore's client configuration that are honoured (<a
 * href="https://botocore.amazonaws.com/v1/documentation/api/latest/reference/config.html">botocore
 * reference</a>). The names are botocore's, in upper case.
 */
public enum BotocoreKey {
  CONNECT_TIMEOUT(true),
  READ_TIMEOUT(true),
  RETRIES(true),
  TCP_KEEPALIVE(true),
  USER_AGENT_EXTRA(true),
  USER_AGENT(false),
  USER_AGENT_APPID(false),
  MAX_POOL_CONNECTIONS(false),
  PROXIES(false),
  CLIENT_CERT(false),
  INJECT_HOST_PREFIX(false),
  USE_DUALSTACK_ENDPOINT(false),
  USE_FIPS_ENDPOINT(false),
  DEFAULTS_MODE(false),
  SIGNATURE_VERSION(false),
  REQUEST_MIN_COMPRESSION_SIZE_BYTES(false),
  DISABLE_REQUEST_COMPRESSION(false);

  private final boolean overridable;

  BotocoreKey(boolean overridable) {
    this.overridable = overridable;
  }

  /** As botocore writes it, such as {@code connect_timeout}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a request may override it unless the connection says otherwise. */
  public boolean isOverridable() {
    return overridable;
  }

  /** The key that botocore writes so; empty for any other. */
  public static Optional<BotocoreKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }
}
