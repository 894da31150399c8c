package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.client.Calls;
import io.github.temporalsfn.activities.client.ClientSettings;
import io.github.temporalsfn.activities.client.Settings;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Settings that make calls impossible. */
class UnusableClientTest {
  private static final URI NOWHERE = URI.create("http://localhost:1");

  @AfterEach
  void clear() {
    System.clearProperty("aws.useFipsEndpoint");
  }

  @Test
  void areToldAsTheBuilderOfTheClientDoes() {
    assertThat(failure(Settings.trusting(NOWHERE, Path.of("no-such-file"), "{}")))
        .startsWith("CredentialsUnavailable: DescribeExecution of arn:")
        .endsWith(
            ": verify names a file that does not exist on this worker; copy it there or correct the"
                + " path; correct the worker's connection; nothing was sent");
  }

  @Test
  void areToldInTheWordsOfTheSdksRules() {
    System.setProperty("aws.useFipsEndpoint", "true");

    assertThat(failure(Settings.of(NOWHERE, "{}")))
        .startsWith("CredentialsUnavailable: ")
        .endsWith(
            ": Invalid Configuration: FIPS and custom endpoint are not supported; correct the"
                + " worker's connection; nothing was sent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invalid Configuration: Dualstack and custom endpoint are not supported",
        "FIPS is enabled but this partition does not support FIPS",
        "DualStack is enabled but this partition does not support DualStack",
        "FIPS and DualStack are enabled, but this partition does not support one or both"
      })
  void areToldWhateverRuleItIs(String words) {
    assertThat(failure(SdkClientException.create(words)))
        .startsWith("CredentialsUnavailable: ")
        .endsWith(": " + words + "; correct the worker's connection; nothing was sent");
  }

  private static String failure(ClientSettings settings) {
    return failure(Calls.failure(() -> Calls.describe(settings)).thrown());
  }

  private static String failure(RuntimeException thrown) {
    ApplicationFailure failure = Translated.of(AwsAction.DescribeExecution, thrown, false);
    return failure.getType() + ": " + failure.getOriginalMessage();
  }
}
