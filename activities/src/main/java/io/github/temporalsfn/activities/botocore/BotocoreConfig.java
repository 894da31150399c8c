package io.github.temporalsfn.activities.botocore;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The honoured keys of a botocore configuration with their values, each checked. Equal where all
 * values are; {@code toString} shows the keys alone, since a proxy's address may hold a password.
 */
public final class BotocoreConfig {
  /** The configuration {@code {}}. */
  public static final BotocoreConfig EMPTY = new BotocoreConfig(Map.of());

  /** The signature version under which no credentials are used. */
  public static final String UNSIGNED = "unsigned";

  private final Map<BotocoreKey, Object> values;

  private BotocoreConfig(Map<BotocoreKey, Object> values) {
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /**
   * A configuration of those values, whose types are those that the getters return, without the
   * {@code Optional}.
   */
  static BotocoreConfig of(Map<BotocoreKey, Object> values) {
    return new BotocoreConfig(values);
  }

  /** The keys that have a value. */
  public Set<BotocoreKey> keys() {
    return Set.copyOf(values.keySet());
  }

  /** Those of the keys that fit, with their values. */
  public BotocoreConfig only(Predicate<BotocoreKey> fitting) {
    Map<BotocoreKey, Object> left = new EnumMap<>(BotocoreKey.class);
    values.forEach(
        (key, value) -> {
          if (fitting.test(key)) {
            left.put(key, value);
          }
        });
    return new BotocoreConfig(left);
  }

  /** This configuration with the other one's keys, whose values win. */
  public BotocoreConfig with(BotocoreConfig other) {
    Map<BotocoreKey, Object> both = new EnumMap<>(BotocoreKey.class);
    both.putAll(values);
    both.putAll(other.values);
    return new BotocoreConfig(both);
  }

  public Optional<Duration> connectTimeout() {
    return value(BotocoreKey.CONNECT_TIMEOUT, Duration.class);
  }

  /** How long a socket waits for the next byte. */
  public Optional<Duration> readTimeout() {
    return value(BotocoreKey.READ_TIMEOUT, Duration.class);
  }

  public Optional<Integer> maxPoolConnections() {
    return value(BotocoreKey.MAX_POOL_CONNECTIONS, Integer.class);
  }

  public Optional<Retries> retries() {
    return value(BotocoreKey.RETRIES, Retries.class);
  }

  public Optional<Proxies> proxies() {
    return value(BotocoreKey.PROXIES, Proxies.class);
  }

  public Optional<ClientCertificate> clientCertificate() {
    return value(BotocoreKey.CLIENT_CERT, ClientCertificate.class);
  }

  public Optional<Boolean> tcpKeepAlive() {
    return value(BotocoreKey.TCP_KEEPALIVE, Boolean.class);
  }

  /** Whether StartSyncExecution is sent to the host {@code sync-HOST}. */
  public Optional<Boolean> injectHostPrefix() {
    return value(BotocoreKey.INJECT_HOST_PREFIX, Boolean.class);
  }

  public Optional<Boolean> useDualstackEndpoint() {
    return value(BotocoreKey.USE_DUALSTACK_ENDPOINT, Boolean.class);
  }

  public Optional<Boolean> useFipsEndpoint() {
    return value(BotocoreKey.USE_FIPS_ENDPOINT, Boolean.class);
  }

  /** One of {@code legacy, standard, in-region, cross-region, mobile, auto}. */
  public Optional<String> defaultsMode() {
    return value(BotocoreKey.DEFAULTS_MODE, String.class);
  }

  /** Whether requests go without a signature, and no credentials are looked for. */
  public boolean isUnsigned() {
    return value(BotocoreKey.SIGNATURE_VERSION, String.class).filter(UNSIGNED::equals).isPresent();
  }

  /** What is put before the SDK's own user agent. */
  public Optional<String> userAgent() {
    return value(BotocoreKey.USER_AGENT, String.class);
  }

  /** What is put behind the SDK's own user agent. */
  public Optional<String> userAgentExtra() {
    return value(BotocoreKey.USER_AGENT_EXTRA, String.class);
  }

  public Optional<String> userAgentAppId() {
    return value(BotocoreKey.USER_AGENT_APPID, String.class);
  }

  public Optional<Integer> requestMinCompressionSizeBytes() {
    return value(BotocoreKey.REQUEST_MIN_COMPRESSION_SIZE_BYTES, Integer.class);
  }

  public Optional<Boolean> disableRequestCompression() {
    return value(BotocoreKey.DISABLE_REQUEST_COMPRESSION, Boolean.class);
  }

  private <T> Optional<T> value(BotocoreKey key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(type::cast);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BotocoreConfig config && config.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "BotocoreConfig" + values.keySet().stream().map(BotocoreKey::key).toList();
  }
}
