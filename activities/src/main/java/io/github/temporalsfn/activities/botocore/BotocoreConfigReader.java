package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a botocore configuration as Airflow takes it: {@code config_kwargs} of a connection, {@code
 * botocore_config} of a request. Every key of botocore's is honoured, ignored with a warning since
 * it concerns other services only, or refused with the reason.
 */
public final class BotocoreConfigReader {
  private static final KnownKeys KEYS =
      new KnownKeys(
          Stream.concat(
                  Arrays.stream(BotocoreKey.values()).map(BotocoreKey::key),
                  Arrays.stream(OtherKey.values()).map(OtherKey::key))
              .toList());

  private static final List<String> DEFAULTS_MODES =
      List.of("legacy", "standard", "in-region", "cross-region", "mobile", "auto");
  // botocore knows more, none of which Step Functions takes.
  private static final List<String> SIGNATURE_VERSIONS = List.of(BotocoreConfig.UNSIGNED, "v4");

  // The worker has 200 activity slots and 200 local ones; a pool beyond that is a mistake in
  // itself, one of no limit would only hide it.
  private static final int MOST_CONNECTIONS = 10_000;
  private static final int LONGEST_USER_AGENT = 256;
  // Longer ones are against what AWS's SDKs agree on
  // (https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html).
  private static final int LONGEST_APP_ID = 50;
  // botocore's own limit.
  private static final int MOST_COMPRESSION_BYTES = 10_485_760;

  private BotocoreConfigReader() {}

  /**
   * The configuration without what cannot be used; that is added to the problems.
   *
   * @param path of the configuration, as messages name it
   */
  public static BotocoreConfig read(JsonNode node, String path, Problems problems) {
    if (node.isNull() || node.isMissingNode()) {
      return BotocoreConfig.EMPTY;
    }
    Map<BotocoreKey, Object> values = new EnumMap<>(BotocoreKey.class);
    for (Map.Entry<String, Setting> field :
        new Setting(node, path, problems).fields(KEYS).orElse(List.of())) {
      Optional<BotocoreKey> honoured = BotocoreKey.of(field.getKey());
      Optional<OtherKey> other = OtherKey.of(field.getKey());
      if (honoured.isPresent()) {
        value(honoured.get(), field.getValue())
            .ifPresent(value -> values.put(honoured.get(), value));
      } else if (other.isPresent()) {
        other.get().tell(field.getValue());
      } else {
        KEYS.refuse(path, field.getKey(), "is not a key of botocore's configuration", problems);
      }
    }
    return BotocoreConfig.of(values);
  }

  private static Optional<?> value(BotocoreKey key, Setting setting) {
    return switch (key) {
      case CONNECT_TIMEOUT, READ_TIMEOUT -> setting.seconds();
      case RETRIES -> RetriesReader.read(setting);
      case TCP_KEEPALIVE, INJECT_HOST_PREFIX, USE_DUALSTACK_ENDPOINT, USE_FIPS_ENDPOINT ->
          setting.flag();
      case USER_AGENT, USER_AGENT_EXTRA -> setting.headerText(LONGEST_USER_AGENT);
      case USER_AGENT_APPID -> setting.headerText(LONGEST_APP_ID);
      case MAX_POOL_CONNECTIONS -> setting.count(1, MOST_CONNECTIONS);
      case PROXIES -> ProxiesReader.read(setting);
      case CLIENT_CERT -> ClientCertificateReader.read(setting);
      case DEFAULTS_MODE -> setting.word(DEFAULTS_MODES);
      case SIGNATURE_VERSION -> setting.word(SIGNATURE_VERSIONS);
      case REQUEST_MIN_COMPRESSION_SIZE_BYTES -> {
        tellThatNothingIsCompressed(setting);
        yield setting.count(0, MOST_COMPRESSION_BYTES);
      }
      case DISABLE_REQUEST_COMPRESSION -> {
        tellThatNothingIsCompressed(setting);
        yield setting.flag();
      }
    };
  }

  private static void tellThatNothingIsCompressed(Setting setting) {
    setting
        .problems()
        .warn(setting.path(), "has no effect: no request to Step Functions or STS is compressed");
  }
}
