package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

class ValidateStateMachineDefinitionTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void findsNothingWrong() {
    ValidateStateMachineDefinitionResponse response = validate(PASS);
    assertThat(response.resultAsString()).isEqualTo("OK");
    assertThat(response.diagnostics()).isEmpty();
    assertThat(response.truncated()).isFalse();
    assertThat(world.sfn.listStateMachines().stateMachines()).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    ValidateStateMachineDefinitionResponse response = validate("{\"States\":{}}");
    assertThat(response.resultAsString()).isEqualTo("FAIL");
    ValidateStateMachineDefinitionDiagnostic fault = response.diagnostics().get(0);
    assertThat(fault.severityAsString()).isEqualTo("ERROR");
    assertThat(fault.code()).isEqualTo("SCHEMA_VALIDATION_FAILED");
    assertThat(fault.message()).isEqualTo("These fields are required: [StartAt]");
    assertThat(fault.location()).isEqualTo("/");
  }

  @Test
  void knowsTheRulesOfExpress() {
    String callback =
        "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Task\",\"End\":true,"
            + "\"Resource\":\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\"}}}";
    assertThat(validate(callback).resultAsString()).isEqualTo("OK");
    assertThat(
            world
                .sfn
                .validateStateMachineDefinition(r -> r.definition(callback).type("EXPRESS"))
                .diagnostics())
        .extracting(ValidateStateMachineDefinitionDiagnostic::location)
        .containsExactly("/States/S/Resource");
  }

  private ValidateStateMachineDefinitionResponse validate(String definition) {
    return world.sfn.validateStateMachineDefinition(r -> r.definition(definition));
  }
}
