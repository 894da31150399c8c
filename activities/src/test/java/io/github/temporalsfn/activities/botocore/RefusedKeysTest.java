package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'conect_timeout':1}           | config.conect_timeout is not a key of botocore's"
            + " configuration; did you mean connect_timeout?",
        "{'max_attempts':1}             | config.max_attempts is not a key of botocore's"
            + " configuration",
        "{'region_name':'us-east-1'}    | config.region_name is not taken from here: the region in"
            + " the ARN is called",
        "{'proxies_config':{}}          | config.proxies_config is not supported: write the CA",
        "{'parameter_validation':false} | config.parameter_validation cannot be turned off",
        "{'ignore_configured_endpoint_urls':true}"
            + " | config.ignore_configured_endpoint_urls is not supported: write the endpoint",
        "{'retries':{'attempts':1}}     | config.retries.attempts is not a key of retries",
        "{'retries':{'max_atempts':1}}  | config.retries.max_atempts is not a key of retries; did"
            + " you mean max_attempts?"
      })
  void areNamedWithTheReason(String json, String message) {
    Reading reading = Reading.of(json.replace('\'', '"'));

    assertThat(reading.errors()).hasSize(1);
    assertThat(reading.errors().get(0)).startsWith(message);
    assertThat(reading.config().keys()).isSubsetOf(BotocoreKey.RETRIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"parameter_validation\":true}", "{\"ignore_configured_endpoint_urls\":false}"})
  void areAcceptedWhereTheyAskForWhatHappensAnyway(String json) {
    assertThat(Reading.accepted(json)).isEqualTo(BotocoreConfig.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'connect_timeout':0}           | config.connect_timeout must be a number of seconds",
        "{'connect_timeout':-1}          | config.connect_timeout must be a number of seconds",
        "{'read_timeout':86400.001}      | config.read_timeout must be a number of seconds",
        "{'read_timeout':1e999}          | config.read_timeout must be a number of seconds",
        "{'read_timeout':'60'}           | config.read_timeout must be a number of seconds",
        "{'read_timeout':[60,60]}        | config.read_timeout must be a number of seconds",
        "{'max_pool_connections':0}      | config.max_pool_connections must be a whole number",
        "{'max_pool_connections':1.5}    | config.max_pool_connections must be a whole number",
        "{'max_pool_connections':1e9}    | config.max_pool_connections must be a whole number",
        "{'tcp_keepalive':1}             | config.tcp_keepalive must be true or false",
        "{'tcp_keepalive':'true'}        | config.tcp_keepalive must be true or false",
        "{'retries':3}                   | config.retries must be an object",
        "{'retries':{'mode':'fast'}}     | config.retries.mode must be one of legacy, standard",
        "{'retries':{'max_attempts':-1}} | config.retries.max_attempts must be a whole number",
        "{'retries':{'total_max_attempts':0}} | config.retries.total_max_attempts must be a whole",
        "{'proxies':'proxy:3128'}        | config.proxies must be an object",
        "{'proxies':{'https':1}}         | config.proxies.https must be text",
        "{'client_cert':[]}              | config.client_cert must be the path of a PEM file",
        "{'client_cert':['a']}           | config.client_cert must be the path of a PEM file",
        "{'client_cert':['a','b','c']}   | config.client_cert must be the path of a PEM file",
        "{'client_cert':true}            | config.client_cert must be the path of a PEM file",
        "{'client_cert':'\\u0000'}       | config.client_cert must be the path of a PEM file",
        "{'defaults_mode':'fast'}        | config.defaults_mode must be one of legacy, standard",
        "{'signature_version':'s3v4'}    | config.signature_version must be one of unsigned, v4",
        "{'user_agent':''}               | config.user_agent must be text of 1 to 256",
        "{'user_agent':' me'}            | config.user_agent must be text of 1 to 256",
        "{'user_agent_extra':'a\\r\\nb'} | config.user_agent_extra must be text of 1 to 256",
        "{'user_agent_extra':'a\\n'}     | config.user_agent_extra must be text of 1 to 256",
        "{'user_agent_extra':'ü'}        | config.user_agent_extra must be text of 1 to 256",
        "{'user_agent_appid':'0123456789012345678901234567890123456789012345678901'}"
            + " | config.user_agent_appid must be text of 1 to 50",
        "[]                              | config must be an object (in TOML a table)",
        "3                               | config must be an object (in TOML a table)"
      })
  void areThoseWithAValueThatBreaksTheirRule(String json, String message) {
    Reading reading = Reading.of(json.replace('\'', '"'));

    assertThat(reading.errors()).hasSize(1);
    assertThat(reading.errors().get(0)).startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void areTomlsNumbersThatAreNone(double number) {
    assertThat(
            Reading.of(
                    JsonNodeFactory.instance
                        .objectNode()
                        .set("connect_timeout", DoubleNode.valueOf(number)))
                .errors())
        .hasSize(1);
  }

  @Test
  void areAllToldAtOnceAndTheOthersTaken() {
    Reading reading =
        Reading.of("{\"connect_timeout\":0,\"verify\":1,\"tcp_keepalive\":true,\"retries\":[]}");

    assertThat(reading.errors()).hasSize(3);
    assertThat(reading.config().keys()).containsExactly(BotocoreKey.TCP_KEEPALIVE);
  }
}
