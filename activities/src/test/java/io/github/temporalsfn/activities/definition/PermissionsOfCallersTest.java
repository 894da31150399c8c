package io.github.temporalsfn.activities.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsOfCallersTest {
  @Test
  void areKeysThatRequestsMayOverride() {
    assertThat(Definitions.prod("allow_overrides = ['verify', 'proxies']").allowOverrides())
        .containsExactlyInAnyOrder("verify", "proxies");
  }

  @Test
  void areStateMachinesByNameAndArn() {
    assertThat(
            Definitions.prod(
                    "allowed_state_machines = ['orders-*', 'arn:aws:states:*:1234:stateMachine:x']")
                .allowedStateMachines())
        .containsExactly(
            new StateMachineGlob("orders-*"),
            new StateMachineGlob("arn:aws:states:*:1234:stateMachine:x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allow_overrides = 'verify'    | allow_overrides must be a list of at most 1000",
        "allow_overrides = [7]         | allow_overrides[0] must be verify, or a key of botocore's",
        "allow_overrides = ['prxies']  | allow_overrides[0] must be verify, or a key of botocore's"
            + " that is honoured; did you mean proxies?",
        "allow_overrides = ['verify', 's3'] | allow_overrides[1] must be verify, or a key of",
        "allowed_state_machines = []   | allowed_state_machines is empty; leave it out to allow all",
        "allowed_state_machines = 'x'  | allowed_state_machines must be a list of at most 1000",
        "allowed_state_machines = ['']   | allowed_state_machines[0] must be the name or the ARN of",
        "allowed_state_machines = ['a b'] | allowed_state_machines[0] must be the name or the ARN of",
        "allowed_state_machines = ['arn:aws:states:eu-west-1:1234:stateMachine:x:PROD'] |"
            + " allowed_state_machines[0] must be an ARN without version or alias",
        "allowed_state_machines = ['arn:aws:lambda:eu-west-1:1234:function:x'] |"
            + " allowed_state_machines[0] must be the ARN of a state machine",
      })
  void areRefusedWhereTheyMeanNothing(String setting, String message) {
    assertThat(Definitions.errors(setting))
        .singleElement()
        .asString()
        .startsWith("connections.toml:2: connections.prod." + message);
  }
}
