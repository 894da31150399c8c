package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.Retries;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How often the SDK sends a request. Always set explicitly, since the defaults change
 * (https://github.com/aws/aws-sdk-java-v2/issues/6987) and depend on the environment.
 */
final class RetryStrategies {
  // botocore's own, where a mode is given without a number.
  private static final int LEGACY_ATTEMPTS = 5;
  private static final int ATTEMPTS = 3;

  private RetryStrategies() {}

  static RetryStrategy of(ClientSettings settings) {
    Optional<Retries> retries = settings.botocore().retries();
    return settings.oneAttempt() || retries.isEmpty() ? oneAttempt() : strategy(retries.get());
  }

  // Temporal retries, visibly and durably; retries of the SDK's own would only hide throttling
  // from the request budget and outlast the activity's timeout.
  private static RetryStrategy oneAttempt() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(1).build();
  }

  private static RetryStrategy strategy(Retries retries) {
    return switch (retries.mode()) {
      case LEGACY ->
          AwsRetryStrategy.legacyRetryStrategy().toBuilder()
              .maxAttempts(retries.attempts().orElse(LEGACY_ATTEMPTS))
              .build();
      case STANDARD ->
          AwsRetryStrategy.standardRetryStrategy().toBuilder()
              .maxAttempts(retries.attempts().orElse(ATTEMPTS))
              .build();
      case ADAPTIVE ->
          AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
              .maxAttempts(retries.attempts().orElse(ATTEMPTS))
              .build();
    };
  }
}
