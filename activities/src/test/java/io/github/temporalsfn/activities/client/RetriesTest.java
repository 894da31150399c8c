package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a request arrives at an endpoint that is out of order. */
class RetriesTest {
  private final TestEndpoint endpoint = TestEndpoint.start();

  @BeforeEach
  void breakDown() {
    endpoint.fail(503, "ServiceUnavailable");
  }

  @AfterEach
  void close() {
    endpoint.close();
    System.clearProperty("aws.retryMode");
    System.clearProperty("aws.maxAttempts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                     | 1",
        "{'defaults_mode':'standard'}                           | 1",
        "{'retries':{}}                                         | 5",
        "{'retries':{'mode':'legacy'}}                          | 5",
        "{'retries':{'mode':'standard'}}                        | 3",
        "{'retries':{'mode':'adaptive'}}                        | 3",
        "{'retries':{'max_attempts':0}}                         | 1",
        "{'retries':{'max_attempts':1}}                         | 2",
        "{'retries':{'mode':'standard','max_attempts':3}}       | 4",
        "{'retries':{'mode':'standard','total_max_attempts':2}} | 2",
        "{'retries':{'mode':'adaptive','total_max_attempts':2}} | 2"
      })
  void areWhatTheConfigurationSays(String config, int requests) {
    assertThat(requests(Settings.of(endpoint.uri(), config), Calls::describe)).isEqualTo(requests);
  }

  @Test
  void areNotWhatTheEnvironmentSays() {
    System.setProperty("aws.retryMode", "standard");
    System.setProperty("aws.maxAttempts", "4");

    assertThat(requests(Settings.of(endpoint.uri(), "{}"), Calls::describe)).isEqualTo(1);
  }

  @Test
  void neverRepeatWhatMustBeSentOnce() {
    ClientSettings settings =
        Settings.once(Settings.of(endpoint.uri(), "{'retries':{'max_attempts':3}}"));

    assertThat(requests(settings, Calls::run)).isEqualTo(1);
  }

  @Test
  void applyToSts() {
    ClientSettings settings =
        Settings.of(endpoint.uri(), "{'retries':{'mode':'standard','max_attempts':1}}");

    assertThat(requests(settings, Calls::whoAmI)).isEqualTo(2);
  }

  private int requests(ClientSettings settings, Consumer<ClientSettings> call) {
    Calls.failure(() -> call.accept(settings));
    return endpoint.received().size();
  }
}
