package io.github.temporalsfn.activities.definition.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AirflowImportPropertyTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenReadsBackToTheSameDefinition(@ForAll("connections") ObjectNode connection) {
    ConnectionDefinitions inAirflow = Definitions.ofVariable(connection.toString());
    ImportedConnections imported =
        AirflowImport.of("{\"prod\": " + connection + "}", "connections.json");

    ConnectionDefinitions read = AirflowImportTest.read(imported);

    assertThat(inAirflow.errors()).isEmpty();
    assertThat(imported.errors()).isEmpty();
    assertThat(read.errors()).isEmpty();
    assertThat(withoutOrigin(read.find("prod").orElseThrow()))
        .isEqualTo(withoutOrigin(inAirflow.find("prod").orElseThrow()));
    assertThat(imported.toml()).doesNotContain("s3cr/et");
  }

  @Provide
  Arbitrary<ObjectNode> connections() {
    Arbitrary<Map<String, Object>> extra =
        Arbitraries.maps(Arbitraries.of(SETTINGS.keySet()), Arbitraries.just(true))
            .ofMaxSize(SETTINGS.size())
            .flatMap(chosen -> settings(List.copyOf(chosen.keySet())));
    return Combinators.combine(
            extra, texts(), Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(AirflowImportPropertyTest::connection);
  }

  private static ObjectNode connection(
      Map<String, Object> extra, String password, boolean withKeys, boolean extraAsText) {
    ObjectNode connection = JSON.createObjectNode().put("conn_type", "aws");
    if (withKeys) {
      connection.put("login", "AKIA" + password.length());
      connection.put("password", "s3cr/et" + password);
    }
    ObjectNode object = JSON.valueToTree(extra);
    if (withKeys) {
      object.remove("profile_name");
    }
    if (!object.has("role_arn")) {
      object.remove(List.of("external_id", "assume_role_kwargs"));
    }
    return extraAsText
        ? connection.put("extra", object.toString())
        : connection.<ObjectNode>set("extra", object);
  }

  private static Arbitrary<Map<String, Object>> settings(List<String> keys) {
    return Combinators.combine(keys.stream().map(SETTINGS::get).toList())
        .as(
            values -> {
              Map<String, Object> settings = new TreeMap<>();
              for (int i = 0; i < keys.size(); i++) {
                settings.put(keys.get(i), values.get(i));
              }
              return settings;
            });
  }

  // Whatever must not be mistaken on the way through TOML.
  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "\"", "'", "\\", "${", "${X}", "$${", "$", "#", "=", "[x]", "\\u0041", "~", "%25",
            "+")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static final Map<String, Arbitrary<Object>> SETTINGS =
      Map.ofEntries(
          Map.entry("region_name", Arbitraries.of("us-east-1", "cn-north-1")),
          Map.entry("profile_name", texts().map(text -> text + "é\t\u007f\n")),
          Map.entry(
              "role_arn",
              Arbitraries.of(
                  "arn:aws:iam::123456789012:role/a", "arn:aws-cn:iam::123456789012:role/b/c")),
          Map.entry("external_id", Arbitraries.of("abc")),
          Map.entry(
              "assume_role_kwargs",
              texts()
                  .map(
                      text ->
                          Map.of(
                              "Policy",
                              "{\"Sid\": \"" + text + "\"}",
                              "DurationSeconds",
                              900,
                              "PolicyArns",
                              List.of(Map.of("arn", "arn:aws:iam::aws:policy/x")),
                              "Tags",
                              List.of(Map.of("Key", "a b", "Value", ""))))),
          Map.entry("endpoint_url", Arbitraries.of("http://localhost:4566", "https://[::1]/a%20b")),
          Map.entry("verify", Arbitraries.of(true, false)),
          Map.entry(
              "config_kwargs",
              texts()
                  .map(
                      text ->
                          Map.of(
                              "user_agent_extra",
                              "x" + text,
                              "read_timeout",
                              0.0001 * text.length(),
                              "s3",
                              Map.of("a", List.of(Map.of())),
                              "proxies",
                              Map.of("http", "http://user:s3cr/et" + text + "@proxy:1"),
                              "retries",
                              Map.of("max_attempts", 3, "mode", "standard")))),
          Map.entry(
              "service_config",
              Arbitraries.of(
                  Map.of("sts", Map.of("endpoint_url", "http://sts")),
                  Map.of("stepfunctions", JSON.createObjectNode().putNull("endpoint_url")),
                  Map.of("s3", Map.of("bucket_name", "x")),
                  Map.of())),
          Map.entry("allow_overrides", Arbitraries.of(List.of(), List.of("verify", "proxies"))),
          Map.entry("allowed_state_machines", texts().map(text -> List.of("*", "orders-" + text))),
          Map.entry("bucket", Arbitraries.of("ignored")));

  private static ConnectionDefinition withoutOrigin(ConnectionDefinition one) {
    return new ConnectionDefinition(
        one.name(),
        "",
        one.region(),
        one.identity(),
        one.role(),
        one.endpoint(),
        one.stsEndpoint(),
        one.verify(),
        one.botocore(),
        one.allowOverrides(),
        one.allowedStateMachines());
  }
}
