package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever is written, however mutilated: definitions or errors in single lines, soon, and nothing
 * of the secrets in anything that may be printed.
 */
class DefinitionsPropertyTest {
  // What is left of it after a few mutations is recognized, too, and looks like no key or variable.
  private static final String CANARY = "/CANARY+CANARY/CANARY+";
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String TOML =
      """
      [connections.prod]
      region_name = "eu-central-1"
      role_arn = "arn:aws:iam::123456789012:role/x"
      aws_access_key_id = "SECRET"
      aws_secret_access_key = 'SECRET'
      aws_session_token = "SECRET${VARIABLE}"
      endpoint_url = "http://localhost:4566"
      verify = false
      allow_overrides = ["verify", "retries"]
      allowed_state_machines = ["orders-*", "arn:aws:states:*:*:stateMachine:x"]
      service_config.sts.endpoint_url = "http://localhost:4566"
      [connections.prod.assume_role_kwargs]
      ExternalId = "SECRET"
      DurationSeconds = 3600
      Tags = [{Key = "SECRET", Value = "SECRET"}]
      [connections.prod.config_kwargs]
      retries = {mode = "standard", max_attempts = 3}
      proxies = {https = "http://user:SECRET@localhost:3128"}
      user_agent_extra = "SECRET"
      read_timeout = 2.5
      [connections.other]
      profile_name = "SECRET"
      """
          .replace("SECRET", CANARY);

  private static final String EXTRA =
      """
      {"region_name": "eu-central-1", "role_arn": "arn:aws:iam::123456789012:role/x",
       "assume_role_kwargs": {"ExternalId": "SECRET", "DurationSeconds": 3600},
       "aws_session_token": "SECRET", "verify": false,
       "service_config": {"stepfunctions": {"endpoint_url": null}, "s3": {"x": "SECRET"}},
       "config_kwargs": {"proxies": {"http": "user:SECRET@localhost:1"}, "retries": {"mode": "legacy"}}}
      """
          .replace("SECRET", CANARY);

  private static final String JSON =
      "{\"conn_type\": \"aws\", \"login\": \"AKIA\", \"password\": \""
          + CANARY
          + "\", \"extra\": "
          + EXTRA
          + "}";

  private static final String URI =
      "aws://AKIA:"
          + encoded(CANARY)
          + "@/?__extra__="
          + encoded(EXTRA)
          + "&aws_session_token="
          + encoded(CANARY);

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void holdForAnyFile(@ForAll("files") String toml) {
    check(toml, () -> Definitions.ofFile(toml, Map.of("VARIABLE", CANARY)));
  }

  @Property(tries = 7000, edgeCases = EdgeCasesMode.NONE)
  void holdForAnyVariable(@ForAll("variables") String value) {
    check(value, () -> Definitions.ofVariable(value));
  }

  private static void check(String written, Supplier<ConnectionDefinitions> loading) {
    long start = System.nanoTime();
    ConnectionDefinitions definitions = loading.get();
    long nanos = System.nanoTime() - start;

    assertThat(Duration.ofNanos(nanos)).isLessThan(SOON);
    assertThat(Stream.concat(definitions.errors().stream(), definitions.warnings().stream()))
        .allMatch(line -> line.matches("(connections\\.toml|AIRFLOW_CONN_PROD)(:[0-9]+)?: .{8,}"));
    assertThat(printed(definitions)).doesNotContain("CANARY");
    if (definitions.byName().isEmpty() && written.startsWith("[connections.prod]\nregion_name")) {
      assertThat(definitions.errors()).isNotEmpty();
    }
  }

  private static String printed(ConnectionDefinitions definitions) {
    return definitions
        + definitions.byName().values().stream()
            .map(
                definition ->
                    String.join(
                        " ",
                        definition.identity().toString(),
                        definition.role().toString(),
                        definition.botocore().toString(),
                        definition.verify().toString()))
            .collect(Collectors.joining(" "));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, mutations(TOML)),
        Tuple.of(1, soup(TOML)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(200)));
  }

  @Provide
  Arbitrary<String> variables() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, mutations(JSON)),
        Tuple.of(4, mutations(URI)),
        Tuple.of(1, soup(JSON).map(text -> "{" + text)),
        Tuple.of(1, soup(URI).map(text -> "aws://" + text)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(200).map(text -> "aws:" + text)));
  }

  /** Text with up to five places where something is lost, new, doubled or moved. */
  private static Arbitrary<String> mutations(String text) {
    Arbitrary<Mutation> mutation =
        Combinators.combine(
                Arbitraries.integers().between(0, text.length()),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(FRAGMENTS))
            .as(Mutation::new);
    return mutation
        .list()
        .ofMaxSize(5)
        .map(
            all -> {
              String mutated = text;
              for (Mutation one : all) {
                mutated = one.of(mutated);
              }
              return mutated;
            });
  }

  /** Pieces of a text in any order. */
  private static Arbitrary<String> soup(String text) {
    return Arbitraries.of(text.split("(?<=[\\n,=&?@%}\\]])"))
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  private record Mutation(int at, int length, String inserted) {
    String of(String text) {
      int start = Math.min(at, text.length());
      int end = Math.min(start + length, text.length());
      String piece = inserted.equals("TWICE") ? text.substring(start, end).repeat(2) : inserted;
      return text.substring(0, start) + piece + text.substring(end);
    }
  }

  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "",
          "",
          "TWICE",
          "\"",
          "'",
          "\"\"\"",
          "\\",
          "\\u0000",
          "\n",
          "\r",
          "#",
          "=",
          ".",
          ",",
          "[",
          "]",
          "[[",
          "{",
          "}",
          "${",
          "$${",
          "${VARIABLE}",
          "${MISSING}",
          "null",
          "true",
          "-1",
          "1e999999",
          "nan",
          "2026-01-01",
          "99999999999999999999",
          "é",
          "\uD800",
          "\u0000",
          "%",
          "%00",
          "%ff",
          "&",
          "+",
          "@",
          ":",
          "://",
          "/",
          "?",
          " ",
          "_",
          "AKIA",
          "[connections.",
          "]\n",
          "= \"");

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
