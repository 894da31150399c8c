package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.client.Calls;
import io.github.temporalsfn.activities.client.Settings;
import io.github.temporalsfn.activities.client.TestProxy;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proxy that lets nobody through without a password. */
class ProxyRefusalTest {
  @ParameterizedTest
  @EnumSource(names = {"StartExecution", "StartSyncExecution"})
  void isToldFromAnAnswerOfAws(AwsAction action) {
    try (TestProxy proxy = TestProxy.demanding()) {
      RuntimeException thrown =
          Calls.failure(
                  () ->
                      Calls.describe(
                          Settings.of(Optional.empty(), proxy.proxies(""), Optional.empty())))
              .thrown();

      ApplicationFailure failure = Translated.of(action, thrown, true);

      assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
      assertThat(failure.getOriginalMessage())
          .contains("HTTP 407 without an AWS error code from localhost:1; a proxy on the way wants")
          .endsWith("nothing reached AWS");
    }
  }
}
