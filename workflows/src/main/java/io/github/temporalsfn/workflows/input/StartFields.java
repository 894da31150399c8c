package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;

/** The fields that say what to start. */
final class StartFields {
  static final FieldNames NAMES =
      FieldNames.of(
              "stateMachineArn",
              "input",
              "name",
              "traceHeader",
              "addContext",
              "onExistingExecution",
              "is_redrive_execution")
          .withAliases(
              Map.of("state_machine_arn", "stateMachineArn", "state_machine_input", "input"));

  private StartFields() {}

  /** Reads and checks them, the common ones included. */
  static StartRequest read(InputFields fields, JsonDocument context) {
    StateMachineArn stateMachine = ArnFields.stateMachine(fields.field("stateMachineArn"));
    return new StartRequest(
        stateMachine,
        ExecutionInput.text(fields.field("input"), fields.field("addContext"), context),
        InputRules.name(fields.field("name")),
        InputRules.traceHeader(fields.field("traceHeader")),
        fields
            .field("onExistingExecution")
            .choice(OnExistingExecution.class)
            .orElse(OnExistingExecution.ATTACH),
        redrives(fields),
        CommonFields.read(fields, stateMachine.region(), "stateMachineArn"));
  }

  private static boolean redrives(InputFields fields) {
    InputField redrive = fields.field("is_redrive_execution");
    boolean redrives = redrive.bool().orElse(false);
    if (redrives && !fields.field("name").isPresent()) {
      throw redrive.broken("needs name: the execution to redrive");
    }
    return redrives;
  }
}
