package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.List;
import java.util.Map;

/** The fields that name an execution which exists: its ARN, or its state machine and its name. */
final class TargetFields {
  static final FieldNames NAMES =
      FieldNames.of("executionArn", "stateMachineArn", "name")
          .withAliases(
              Map.of(
                  "execution_arn", "executionArn",
                  "state_machine_arn", "stateMachineArn"));

  private TargetFields() {}

  /** Reads and checks them, the common ones included. */
  static ExecutionTarget read(InputFields fields) {
    InputField executionArn = fields.field("executionArn");
    InputField stateMachineArn = fields.field("stateMachineArn");
    InputField name = fields.field("name");
    for (InputField other : List.of(stateMachineArn, name)) {
      if (executionArn.isPresent() && other.isPresent()) {
        throw other.broken("must be left out where " + executionArn.path() + " is given");
      }
    }
    boolean byName = stateMachineArn.isPresent() || name.isPresent();
    ExecutionArn arn =
        byName ? named(stateMachineArn, name) : ArnFields.execution(required(executionArn));
    String arnField = byName ? stateMachineArn.path() : executionArn.path();
    return new ExecutionTarget(arn, CommonFields.read(fields, arn.region(), arnField));
  }

  private static InputField required(InputField executionArn) {
    if (!executionArn.isPresent()) {
      throw executionArn.broken("is required, or stateMachineArn and name");
    }
    return executionArn;
  }

  private static ExecutionArn named(InputField stateMachineArn, InputField name) {
    StateMachineArn stateMachine = ArnFields.stateMachine(stateMachineArn);
    String executionName = InputRules.name(name);
    if (executionName == null) {
      throw name.broken("is required with stateMachineArn");
    }
    return stateMachine.execution(executionName);
  }
}
