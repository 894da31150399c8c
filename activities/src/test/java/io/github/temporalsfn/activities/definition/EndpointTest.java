package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final URI LOCAL = URI.create("http://localhost:4566");

  @Test
  void isAwssOwnWhereNothingIsWritten() {
    assertThat(Definitions.prod("").endpoint()).isEmpty();
  }

  @Test
  void doesNotConcernSts() {
    ConnectionDefinition definition = Definitions.prod("endpoint_url = 'http://localhost:4566'");

    assertThat(definition.endpoint()).contains(LOCAL);
    assertThat(definition.stsEndpoint()).isEmpty();
  }

  @Test
  void ofAServiceWins() {
    ConnectionDefinition definition =
        Definitions.prod(
            """
            endpoint_url = "http://localhost:1"
            [connections.prod.service_config]
            stepfunctions.endpoint_url = "http://localhost:4566"
            sts.endpoint_url = "https://sts.example.com/path"
            """);

    assertThat(definition.endpoint()).contains(LOCAL);
    assertThat(definition.stsEndpoint()).contains(URI.create("https://sts.example.com/path"));
  }

  @Test
  void ofAServiceMayBeAwssOwnByNull() {
    assertThat(
            Definitions.accepted(
                    Definitions.ofVariable(
                        "{\"conn_type\":\"aws\",\"extra\":{\"endpoint_url\":\"http://localhost:1\","
                            + "\"service_config\":{\"stepfunctions\":{\"endpoint_url\":null}}}}"))
                .endpoint())
        .isEqualTo(Optional.empty());
  }

  @Test
  void ofAnotherServiceIsIgnoredWithAWarning() {
    ConnectionDefinitions definitions =
        Definitions.ofFile("[connections.prod]\nservice_config = {s3 = {bucket_name = 'x'}}");

    assertThat(definitions.find("prod")).isPresent();
    assertThat(definitions.warnings())
        .containsExactly(
            "connections.toml:2: connections.prod.service_config.s3 is ignored: it concerns another"
                + " service");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "localhost:4566               | must begin with http:// or https://",
        "ftp://localhost              | must begin with http:// or https://",
        "//localhost                  | must begin with http:// or https://",
        "http://user:pass@localhost   | must have no user or password",
        "http://us_er@loc_al          | must have no user or password",
        "http://                      | must be a URL, such as http://localhost:4566",
        "http://my_host:4566          | must have a host, of letters, digits, - and .",
        "http://localhost:99999       | must have a host, of letters, digits, - and .",
        "http://localhost?x=1         | must have no ? and no #",
        "http://localhost#x           | must have no ? and no #",
        "http://local host            | must be a URL, such as http://localhost:4566",
      })
  void isRefusedWhereNothingCanBe(String url, String message) {
    assertThat(Definitions.errors("endpoint_url = '" + url + "'"))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod.endpoint_url " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{sfn = {}} | .sfn must be called stepfunctions",
        "{stepfunction = {}} | .stepfunction must be called stepfunctions",
        "{stepfuntcions = {}} | .stepfuntcions is unknown; did you mean stepfunctions?",
        "{sts = {endpoint = 'x'}} | .sts.endpoint is unknown; did you mean endpoint_url?",
        "{sts = 'http://x'} | .sts must be an object",
        "7 | ' must be an object'",
      })
  void ofAServiceIsRefusedWhereItIsNone(String config, String message) {
    assertThat(Definitions.errors("service_config = " + config.replace('`', '"')))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod.service_config" + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"use_dualstack_endpoint", "use_fips_endpoint"})
  void leavesNoChoiceAmongAwssOwn(String key) {
    assertThat(
            Definitions.errors(
                "endpoint_url = 'http://localhost:4566'\nconfig_kwargs = {" + key + " = true}"))
        .containsExactly(
            "connections.toml:3: connections.prod.config_kwargs."
                + key
                + " chooses among AWS's own endpoints, and another one is given; leave one of them"
                + " out");
  }
}
