package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
  private static final String SEED =
      "{\"signature_version\":\"unsigned\",\"s3\":{\"us_east_1_regional_endpoint\":true},"
          + "\"retries\":{\"mode\":\"standard\",\"max_attempts\":10},"
          + "\"connect_timeout\":300,\"read_timeout\":300,\"tcp_keepalive\":true}";

  /** Every key with two values, of which the first is the connection's. */
  static Stream<Arguments> everyKey() {
    return Stream.of(
        Arguments.of("connect_timeout", "5", "7"),
        Arguments.of("read_timeout", "5", "7"),
        Arguments.of("retries", "{\"max_attempts\":1}", "{\"max_attempts\":2}"),
        Arguments.of("tcp_keepalive", "true", "false"),
        Arguments.of("user_agent_extra", "\"one\"", "\"other\""),
        Arguments.of("user_agent", "\"one\"", "\"other\""),
        Arguments.of("user_agent_appid", "\"one\"", "\"other\""),
        Arguments.of("max_pool_connections", "5", "7"),
        Arguments.of("proxies", "{\"https\":\"http://one:1\"}", "{\"https\":\"http://other:1\"}"),
        Arguments.of("client_cert", "\"/one.pem\"", "\"/other.pem\""),
        Arguments.of("inject_host_prefix", "true", "false"),
        Arguments.of("use_dualstack_endpoint", "true", "false"),
        Arguments.of("use_fips_endpoint", "true", "false"),
        Arguments.of("defaults_mode", "\"standard\"", "\"mobile\""),
        Arguments.of("signature_version", "\"unsigned\"", "\"v4\""),
        Arguments.of("request_min_compression_size_bytes", "5", "7"),
        Arguments.of("disable_request_compression", "true", "false"));
  }

  @ParameterizedTest
  @MethodSource("everyKey")
  void preferTheRequestToTheConnectionToTheDefault(String key, String one, String other) {
    String ofConnection = json(key, one);
    String ofRequest = json(key, other);
    TestConnection plain = TestConnection.named("prod").allowOverrides(key);
    TestConnection configured =
        TestConnection.named("prod").allowOverrides(key).botocore(ofConnection);

    assertThat(botocore(plain, null)).isEqualTo(BotocoreConfig.EMPTY);
    assertThat(botocore(plain, ofRequest)).isEqualTo(TestConnection.config(ofRequest));
    assertThat(botocore(configured, null)).isEqualTo(TestConnection.config(ofConnection));
    assertThat(botocore(configured, "null")).isEqualTo(TestConnection.config(ofConnection));
    assertThat(botocore(configured, json(key, "null"))).isEqualTo(BotocoreConfig.EMPTY);
    assertThat(botocore(configured, ofRequest)).isEqualTo(TestConnection.config(ofRequest));
    assertThat(botocore(configured, "{}")).isEqualTo(BotocoreConfig.EMPTY);
  }

  @ParameterizedTest
  @MethodSource("everyKey")
  void keepWhatARequestMayNotOverride(String key, String one, String other) {
    TestConnection configured = TestConnection.named("prod").botocore(json(key, one));
    boolean overridable =
        Stream.of("connect_timeout", "read_timeout", "retries", "tcp_keepalive", "user_agent_extra")
            .anyMatch(key::equals);

    assertThat(botocore(configured, "{}"))
        .isEqualTo(overridable ? BotocoreConfig.EMPTY : TestConnection.config(json(key, one)));
    if (!overridable) {
      ApplicationFailure failure = refusal(configured, null, json(key, other));
      assertThat(failure.getType()).isEqualTo("OverrideNotAllowed");
      assertThat(failure.getOriginalMessage())
          .isEqualTo(
              "connection \"prod\" does not let a request override botocoreConfig."
                  + key
                  + "; leave it out, or let the worker's operator write allow_overrides = [\""
                  + key
                  + "\"] under [connections.prod] in connections.toml");
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"true", "false", "\"/etc/ca.pem\"", "null"})
  void preferTheRequestsVerification(@Nullable String request) {
    TestConnection plain = TestConnection.named("prod").allowOverrides("verify");
    TestConnection bundled =
        TestConnection.named("prod")
            .allowOverrides("verify")
            .verify(new Verify.Bundle(Path.of("/etc/other.pem")));

    for (TestConnection connection : new TestConnection[] {plain, bundled}) {
      assertThat(verify(connection, request))
          .isEqualTo(
              request == null || request.equals("null")
                  ? connection.build().verify().orElse(null)
                  : switch (request) {
                    case "true" -> new Verify.JavaTrust();
                    case "false" -> new Verify.Nothing();
                    default -> new Verify.Bundle(Path.of("/etc/ca.pem"));
                  });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"/etc/ca.pem\""})
  void refuseAnotherVerification(String request) {
    ApplicationFailure failure =
        refusal(TestConnection.named("prod").allowOverrides("proxies"), request, null);

    assertThat(failure.getType()).isEqualTo("OverrideNotAllowed");
    assertThat(failure.getOriginalMessage())
        .contains("override verify;", "allow_overrides = [\"proxies\", \"verify\"]")
        .doesNotContain("ca.pem");
  }

  @Test
  void letARequestAskForVerification() {
    assertThat(verify(TestConnection.named("prod").verify(new Verify.Nothing()), "true"))
        .isEqualTo(new Verify.JavaTrust());
  }

  @Test
  void acceptTheExampleOfAirflowsDocumentation() {
    assertThat(botocore(TestConnection.named("prod"), SEED)).isEqualTo(TestConnection.config(SEED));
  }

  @Test
  void nameEverythingThatIsWrongWithARequest() {
    ApplicationFailure failure =
        refusal(
            TestConnection.named("prod"),
            null,
            "{\"read_timout\":3,\"connect_timeout\":\"AKIASECRET\",\"region_name\":\"x\"}");

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage())
        .contains(
            "botocoreConfig.read_timout ",
            "did you mean read_timeout?",
            "botocoreConfig.connect_timeout ",
            "botocoreConfig.region_name ")
        .doesNotContain("AKIASECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:AKIASECRET@proxy:1", "me:AKIASECRET@proxy"})
  void refuseAPasswordEvenWhereProxiesMayBeOverridden(String proxy) {
    ApplicationFailure failure =
        refusal(
            TestConnection.named("prod").allowOverrides("proxies"),
            null,
            "{\"proxies\":{\"https\":\"" + proxy + "\",\"http\":\"other:1\"}}");

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage())
        .startsWith("botocoreConfig.proxies.https must not hold user and password: ")
        .doesNotContain("AKIASECRET", "proxies.http ");
  }

  @Test
  void leaveTheConnectionItsProxysPassword() {
    String ofConnection = "{\"proxies\":{\"https\":\"http://me:secret@proxy:1\"}}";

    assertThat(botocore(TestConnection.named("prod").botocore(ofConnection), "{}"))
        .isEqualTo(TestConnection.config(ofConnection));
  }

  @Test
  void refuseADocumentThatIsNestedTooDeeply() {
    String deep = "{\"retries\":" + "[".repeat(2000) + "]".repeat(2000) + "}";

    assertThat(refusal(TestConnection.named("prod"), null, deep).getType())
        .isEqualTo("InvalidRequest");
  }

  private static String json(String key, String value) {
    return "{\"" + key + "\":" + value + "}";
  }

  private static BotocoreConfig botocore(TestConnection connection, @Nullable String request) {
    return settings(connection, null, request).botocore();
  }

  private static @Nullable Verify verify(TestConnection connection, @Nullable String request) {
    return settings(connection, request, null).verify().orElse(null);
  }

  private static Settings settings(
      TestConnection connection, @Nullable String verify, @Nullable String botocore) {
    return new Overrides(connection.build())
        .of(new ConnectionChoice("prod", document(verify), document(botocore)));
  }

  private static ApplicationFailure refusal(
      TestConnection connection, @Nullable String verify, @Nullable String botocore) {
    return Failures.of(() -> settings(connection, verify, botocore));
  }

  private static @Nullable JsonDocument document(@Nullable String json) {
    return json == null ? null : JsonDocument.parse(json);
  }
}
