package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;

/** What a client does above HTTP: retries, names itself, chooses the host. */
final class OverrideConfiguration {
  private OverrideConfiguration() {}

  static void apply(
      ClientSettings settings, boolean customEndpoint, ClientOverrideConfiguration.Builder config) {
    BotocoreConfig botocore = settings.botocore();
    config
        .retryStrategy(RetryStrategies.of(settings))
        .addExecutionInterceptor(new Transmission.Watch())
        .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, suffix(botocore))
        // StartSyncExecution would be sent to sync-HOST, which a custom endpoint has not.
        .putAdvancedOption(
            SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
            !botocore.injectHostPrefix().orElse(!customEndpoint));
    settings.profile().ifPresent(config::defaultProfileName);
    botocore
        .userAgent()
        .ifPresent(
            text -> config.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, text));
    botocore.userAgentAppId().ifPresent(config::appId);
    config.compressionConfiguration(
        compression -> {
          botocore
              .disableRequestCompression()
              .ifPresent(disabled -> compression.requestCompressionEnabled(!disabled));
          botocore
              .requestMinCompressionSizeBytes()
              .ifPresent(compression::minimumCompressionThresholdInBytes);
        });
  }

  private static String suffix(BotocoreConfig botocore) {
    return botocore
        .userAgentExtra()
        .map(extra -> UserAgent.SUFFIX + " " + extra)
        .orElse(UserAgent.SUFFIX);
  }
}
