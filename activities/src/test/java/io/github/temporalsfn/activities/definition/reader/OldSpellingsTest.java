package io.github.temporalsfn.activities.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Definitions;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldSpellingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws_account_id = '123456789012'; aws_iam_role = 'x'"
            + " | role_arn = 'arn:aws:iam::123456789012:role/x'"
            + " | aws_iam_role is an old spelling; write role_arn",
        "aws_account_id = 12345678901; aws_iam_role = 'x'"
            + " | role_arn = 'arn:aws:iam::012345678901:role/x'"
            + " | aws_iam_role is an old spelling; write role_arn",
        "role_arn = 'arn:aws:iam::123456789012:role/x'; external_id = 'abc'"
            + " | role_arn = 'arn:aws:iam::123456789012:role/x'; assume_role_kwargs = {ExternalId ="
            + " 'abc'}"
            + " | external_id is an old spelling; write assume_role_kwargs with ExternalId",
        "session_kwargs = {profile_name = 'p', region_name = 'us-east-1'}"
            + " | profile_name = 'p'; region_name = 'us-east-1'"
            + " | session_kwargs is an old spelling; write its keys directly into the connection",
        "session_kwargs = {aws_access_key_id = 'a', aws_secret_access_key = 'b'}"
            + " | aws_access_key_id = 'a'; aws_secret_access_key = 'b'"
            + " | session_kwargs is an old spelling; write its keys directly into the connection",
      })
  void areTakenWithAWarning(String old, String today, String warning) {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\n" + old.replace("; ", "\n"));
    ConnectionDefinition expected = Definitions.prod(today.replace("; ", "\n"));

    assertThat(definitions.errors()).isEmpty();
    assertThat(definitions.warnings())
        .singleElement()
        .asString()
        .endsWith(": connections.prod." + warning);
    assertThat(definitions.find("prod").orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("origin")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "host = 'x'             | host is not read, as in today's Airflow; write endpoint_url",
        "profile = 'x'          | profile is not read, as in today's Airflow; write profile_name",
        "s3_config_file = 'x'   | s3_config_file is not read, as in today's Airflow; write the keys",
        "s3_config_format = 'x' | s3_config_format is not read, as in today's Airflow; leave it out",
        "login = 'x'            | login is not a setting of its own here; write aws_access_key_id",
        "password = 'x'         | password is not a setting of its own here; write aws_secret",
        "extra = {}             | extra is not a setting of its own here; write its keys directly",
        "conn_type = 'aws'      | conn_type is not a setting here; leave it out",
        "region = 'us-east-1'   | region is unknown; did you mean region_name?",
        "aws_account_id = '1'   | aws_account_id is an old spelling, and not complete; write role_arn",
        "aws_iam_role = 'x'     | aws_iam_role is an old spelling, and not complete; write role_arn",
      })
  void areRefusedWithTodaysWhereNobodyReadsThem(String old, String message) {
    assertThat(Definitions.errors(old))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod." + message);
  }
}
