package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an endpoint sees of who calls. */
class RequestHeadersTest {
  private final TestEndpoint endpoint = TestEndpoint.start();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void nameTheSdkAndTheProject() {
    Calls.describe(Settings.of(endpoint.uri(), "{}"));

    assertThat(endpoint.onlyRequest().userAgent())
        .startsWith("aws-sdk-java/2.")
        .matches(".* temporal-sfn/[0-9].*");
  }

  @Test
  void nameWhatTheConfigurationSays() {
    Calls.describe(
        Settings.of(
            endpoint.uri(),
            "{'user_agent':'me/1','user_agent_extra':'team/2 (x)','user_agent_appid':'orders'}"));

    assertThat(endpoint.onlyRequest().userAgent())
        .startsWith("me/1 aws-sdk-java/2.")
        .contains(" app/orders")
        .matches(".* temporal-sfn/[^ ]+ team/2 \\(x\\)");
  }

  @Test
  void nameItToStsToo() {
    Calls.whoAmI(Settings.of(endpoint.uri(), "{'user_agent_extra':'team/2'}"));

    assertThat(endpoint.onlyRequest().userAgent()).matches(".* temporal-sfn/[^ ]+ team/2");
  }

  @Test
  void areSigned() {
    Calls.describe(Settings.of(endpoint.uri(), "{'signature_version':'v4'}"));

    assertThat(endpoint.onlyRequest().authorization())
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/");
  }

  @Test
  void areNotSignedWhereTheConfigurationSaysSo() {
    Calls.describe(Settings.of(endpoint.uri(), "{'signature_version':'unsigned'}"));

    assertThat(endpoint.onlyRequest().authorization()).isNull();
  }

  @Test
  void needNoCredentialsThen() {
    try (var client =
        SfnClients.build(
            Settings.of(endpoint.uri(), "{'signature_version':'unsigned'}"),
            () -> {
              throw new AssertionError("asked for credentials");
            })) {
      Calls.describe(client);
    }

    assertThat(endpoint.received()).hasSize(1);
  }

  @Test
  void nameNoCompressionEvenWhereItIsWanted() {
    Calls.describe(
        Settings.of(
            endpoint.uri(),
            "{'disable_request_compression':false,'request_min_compression_size_bytes':0}"));

    assertThat(endpoint.onlyRequest().contentEncoding()).isNull();
  }
}
