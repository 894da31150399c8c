package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the input of {@code RunStateMachine}: fields, Airflow's spellings of them, their rules. */
public final class RunRequestReader {
  private static final FieldNames FIELDS =
      FieldNames.of(
              "stateMachineArn",
              "input",
              "name",
              "traceHeader",
              "express",
              "addContext",
              "connection",
              "region",
              "verify",
              "botocoreConfig",
              "wait",
              "redrive",
              "onCancel",
              "onTimeout",
              "onExistingExecution",
              "onFailure",
              "timeout",
              "poke_interval",
              "waiter_max_attempts",
              "soft_fail",
              "is_redrive_execution",
              "deferrable")
          .withAliases(
              Map.of(
                  "state_machine_arn", "stateMachineArn",
                  "state_machine_input", "input",
                  "aws_conn_id", "connection",
                  "region_name", "region",
                  "botocore_config", "botocoreConfig",
                  "waiter_delay", "poke_interval"));

  private static final List<String> NOT_YET =
      List.of(
          "express",
          "addContext",
          "verify",
          "botocoreConfig",
          "redrive",
          "onCancel",
          "onTimeout",
          "onExistingExecution");

  private RunRequestReader() {}

  /**
   * Reads and checks the whole input.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest}, naming field and rule
   */
  public static RunRequest read(JsonDocument input) {
    InputFields fields = InputFields.of(input, "", FIELDS);
    NOT_YET.forEach(name -> fields.field(name).refuse("is not supported by this version yet"));
    if (fields.field("is_redrive_execution").bool().orElse(false)) {
      throw fields.field("is_redrive_execution").broken("is not supported by this version yet");
    }
    fields.field("deferrable").bool(); // accepted, and means nothing: every wait is durable here
    StateMachineArn stateMachine = stateMachine(fields.field("stateMachineArn"));
    checkRegion(fields.field("region"), stateMachine);
    return new RunRequest(
        stateMachine,
        InputRules.text(fields.field("input")),
        InputRules.name(fields.field("name")),
        InputRules.traceHeader(fields.field("traceHeader")),
        connection(fields.field("connection")),
        WaitPolicyReader.read(fields),
        onFailure(fields));
  }

  private static StateMachineArn stateMachine(InputField field) {
    String text = field.string().orElseThrow(() -> field.broken("is required"));
    try {
      return StateMachineArn.parse(text);
    } catch (InvalidArnException e) {
      throw field.broken(e.getMessage());
    }
  }

  private static void checkRegion(InputField field, StateMachineArn stateMachine) {
    if (field.string().filter(region -> !region.equals(stateMachine.region())).isPresent()) {
      throw field.broken("must be the region of stateMachineArn; leave it out");
    }
  }

  /** Absent: {@code aws_default}; a JSON null or an empty string: the AWS default chain. */
  private static @Nullable String connection(InputField field) {
    Optional<JsonDocument> given = field.document();
    return given.isEmpty() ? null : field.string().orElse("");
  }

  private static OnFailure onFailure(InputFields fields) {
    InputField softFail = fields.field("soft_fail");
    InputField onFailure = fields.field("onFailure");
    softFail.excludes(onFailure);
    return softFail.bool().orElse(false)
        ? OnFailure.RETURN
        : onFailure.choice(OnFailure.class).orElse(OnFailure.FAIL);
  }
}
