package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.DeafHost;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a client waits, measured. */
class TimeoutsTest {
  private static final Duration TOLERANCE = Duration.ofMillis(1_200);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                 | 1000",
        "{'connect_timeout':0.2}                            | 200",
        "{'defaults_mode':'cross-region'}                   | 3100",
        "{'defaults_mode':'legacy'}                         | 2000",
        "{'defaults_mode':'standard','connect_timeout':0.5} | 500"
      })
  void forAConnectionAreWhatTheConfigurationSays(String config, long millis) throws IOException {
    try (DeafHost host = new DeafHost()) {
      Calls.Failure failure = Calls.failure(() -> Calls.describe(Settings.of(host.uri(), config)));

      assertThat(failure.thrown()).hasCauseInstanceOf(ConnectTimeoutException.class);
      assertAbout(failure.after(), millis);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'read_timeout':0.3}                           | 300",
        "{'read_timeout':1.5}                           | 1500",
        "{'read_timeout':0.3,'defaults_mode':'standard'} | 300"
      })
  void forAnAnswerAreWhatTheConfigurationSays(String config, long millis) {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      endpoint.answer(exchange -> Thread.sleep(30_000));

      Calls.Failure failure =
          Calls.failure(() -> Calls.describe(Settings.of(endpoint.uri(), config)));

      assertThat(failure.thrown()).hasCauseInstanceOf(SocketTimeoutException.class);
      assertAbout(failure.after(), millis);
    }
  }

  @Test
  void forAnAnswerAreTheSettingsWhereTheConfigurationSaysNothing() {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      endpoint.answer(exchange -> Thread.sleep(30_000));
      ClientSettings settings =
          Settings.waiting(Settings.of(endpoint.uri(), "{}"), Duration.ofMillis(400));

      assertAbout(Calls.failure(() -> Calls.describe(settings)).after(), 400);
      assertAbout(Calls.failure(() -> Calls.whoAmI(settings)).after(), 400);
    }
  }

  @Test
  void forAnAnswerMayBeLongerThanTheSettings() {
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      endpoint.answer(
          exchange -> {
            Thread.sleep(1_000);
            TestEndpoint.succeed(exchange);
          });

      Calls.describe(
          Settings.waiting(
              Settings.of(endpoint.uri(), "{'read_timeout':20}"), Duration.ofMillis(100)));

      assertThat(endpoint.received()).hasSize(1);
    }
  }

  private static void assertAbout(Duration measured, long millis) {
    assertThat(measured)
        .isBetween(Duration.ofMillis(millis * 9 / 10), Duration.ofMillis(millis).plus(TOLERANCE));
  }
}
