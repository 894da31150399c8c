package io.github.temporalsfn.activities.definition.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.Retries;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.definition.Secret;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirflowVariablesTest {
  private static final Identity KEYS =
      new Identity.Keys("AKIA", new Secret("s/e+c"), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws://AKIA:s%2Fe%2Bc@/",
        "aws://AKIA:s%2Fe%2Bc@/?aws_access_key_id=other&aws_secret_access_key=other",
        "aws://AKIA@/?aws_access_key_id=AKIA&aws_secret_access_key=s/e%2Bc",
        "aws:///?session_kwargs=%7B%7D&aws_access_key_id=AKIA&aws_secret_access_key=s%2Fe%2Bc",
        "{\"conn_type\":\"aws\",\"login\":\"AKIA\",\"password\":\"s/e+c\"}",
        "{\"conn_type\":\"aws\",\"login\":\"AKIA\",\"password\":\"s/e+c\",\"extra\":\"\"}",
        "{\"conn_type\":\"aws\",\"extra\":{\"aws_access_key_id\":\"AKIA\","
            + "\"aws_secret_access_key\":\"s/e+c\"}}",
        " {\"conn_type\":\"aws\",\"description\":\"x\",\"port\":null,\"extra\":"
            + "\"{\\\"aws_access_key_id\\\":\\\"AKIA\\\","
            + "\\\"aws_secret_access_key\\\":\\\"s/e+c\\\"}\"}",
      })
  void giveKeysInAnyOfAirflowsForms(String value) {
    assertThat(Definitions.ofVariable(value).errors()).isEmpty();
    assertThat(Definitions.ofVariable(value).find("prod").orElseThrow().identity()).isEqualTo(KEYS);
  }

  @Test
  void giveEverythingThatAFileGives() {
    ConnectionDefinition definition =
        Definitions.accepted(
            Definitions.ofVariable(
                """
                {"conn_type": "aws", "extra": {
                  "region_name": "eu-west-1", "role_arn": "arn:aws:iam::123456789012:role/x",
                  "assume_role_kwargs": {"ExternalId": "abc", "DurationSeconds": 3600},
                  "config_kwargs": {"retries": {"mode": "standard", "max_attempts": 10}},
                  "verify": false, "endpoint_url": "http://localhost:4566",
                  "allow_overrides": ["verify"], "allowed_state_machines": ["a"]}}
                """));

    assertThat(definition.region()).contains("eu-west-1");
    assertThat(((Role.Assumed) definition.role().orElseThrow()).externalId()).contains("abc");
    assertThat(definition.botocore().retries())
        .contains(new Retries(Retries.Mode.STANDARD, Optional.of(11)));
    assertThat(definition.verify()).contains(new Verify.Nothing());
    assertThat(definition.origin()).isEqualTo("AIRFLOW_CONN_PROD");
  }

  @Test
  void areNamedWithoutCase() {
    ConnectionDefinitions definitions =
        ConnectionDefinitions.load(Optional.empty(), Map.of("AIRFLOW_CONN_MY_AWS", "aws://"));

    assertThat(definitions.byName()).containsOnlyKeys("my_aws");
    assertThat(definitions.find("My_Aws")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "postgres://user:pass@host/db",
        "postgres://user:p#ss/@host/db?x",
        "awss://x",
        "{\"conn_type\":\"http\",\"host\":7}",
        "{\"conn_type\": \"ssh\", \"extra\": {",
      })
  void areNoneOfOursWhereTheyAreOfAnotherType(String value) {
    ConnectionDefinitions definitions = Definitions.ofVariable(value);

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.errors()).isEmpty();
    assertThat(definitions.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"conn_type\":\"aws\",                       | is not JSON from line 1, column 20",
        "{\"conn_type\":\"aws\"} x                     | is not JSON from line 1, column 22",
        "{\"conn_type\":\"aws\",\"extra\":\"CANARY\"}   | extra is not JSON from line 1, column 7",
        "{\"conn_type\":\"aws\",\"extra\":\"[]\"}       | extra must be a JSON object",
        "{\"conn_type\":\"aws\",\"extra\":7}           | extra must be text",
        "{\"conn_type\":\"aws\",\"login\":[]}          | login must be text",
        "{\"conn_type\":\"aws\",\"logn\":\"x\"}         | logn is unknown; did you mean login?",
        "{\"conn_type\":\"aws\",\"region_name\":\"x\"}  | region_name must be inside of extra",
        "{\"conn_type\":\"aws\",\"login\":\"x\"}        | login is given without aws_secret_access_key",
        "aws://:CANARY@/               | password is given without aws_access_key_id",
        "aws:///?region_nme=us-east-1  | extra.region_nme is unknown; did you mean region_name?",
        "aws:///?host=localhost        | extra.host is not read, as in today's Airflow",
        "aws:///?__extra__=CANARY      | __extra__ is not JSON from line 1, column 7",
        "aws://A:a%20CANARY@/          | password must be printable ASCII without spaces",
        "aws:///?aws_access_key_id=a&aws_secret_access_key=CANARY+x"
            + " | extra.aws_secret_access_key must be printable ASCII without spaces",
      })
  void tellWhatIsWrongWithoutTheirValue(String value, String message) {
    ConnectionDefinitions definitions = Definitions.ofVariable(value);

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.errors())
        .singleElement()
        .asString()
        .startsWith("AIRFLOW_CONN_PROD: " + message)
        .doesNotContain("CANARY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws:///?bucket=x                 | extra.bucket is unknown, and ignored as in Airflow",
        "aws:///?wJalrXUtnFEMI/K7MDENG=x  | extra has a key of 21 characters that is unknown, and"
            + " ignored as in Airflow",
        "aws://localhost:4566/            | host is ignored, as in Airflow; write endpoint_url into"
            + " extra",
      })
  void warnOfWhatAirflowIgnores(String value, String warning) {
    ConnectionDefinitions definitions = Definitions.ofVariable(value);

    assertThat(definitions.find("prod")).isPresent();
    assertThat(definitions.warnings()).containsExactly("AIRFLOW_CONN_PROD: " + warning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"extra\":{}}  | is ignored: it has no conn_type, which must be aws",
        "AKIA/secret     | is ignored: it is neither a URI nor a JSON object",
      })
  void warnOfWhatMayBeMeantForAws(String value, String warning) {
    ConnectionDefinitions definitions = Definitions.ofVariable(value);

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.warnings()).containsExactly("AIRFLOW_CONN_PROD: " + warning);
  }

  @Test
  void areRefusedByNameWhereTheFileDefinesTheSame() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.Prod]", Map.of("AIRFLOW_CONN_PROD", "aws://"));

    assertThat(definitions.byName()).isEmpty();
    assertThat(definitions.errors())
        .containsExactly(
            "AIRFLOW_CONN_PROD: defines the connection prod, which connections.toml:1 defines, too;"
                + " remove one of them (names compare without case)");
  }

  @Test
  void areRefusedWhereTheNameIsNone() {
    assertThat(
            ConnectionDefinitions.load(Optional.empty(), Map.of("AIRFLOW_CONN_", "aws://"))
                .errors())
        .containsExactly(
            "AIRFLOW_CONN_: defines a connection whose name must be 1 to 64 letters (A-Z, a-z),"
                + " digits, _, . or -");
  }
}
