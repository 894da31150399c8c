package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.StepFunctionsCall;
import io.github.temporalsfn.distribution.world.OwnMachine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Airflow's example DAG, which runs against AWS. */
@DisplayName("system/amazon/aws/example_step_functions.py")
@ExtendWith(SharedAirflow.class)
class SystemTest {
  private static final String DEFINITION =
      """
      {"StartAt": "Wait", "States": {
        "Wait": {"Type": "Wait", "Seconds": 1, "Next": "Success"},
        "Success": {"Type": "Succeed"}
      }}
      """;

  @Test
  @DisplayName("example_step_functions")
  void startsAwaitsAndReadsTheOutput(Airflow airflow) throws Exception {
    OwnMachine machine = airflow.machine(DEFINITION);

    String execution = airflow.start(machine.arn()).resultTree().path("executionArn").asText();
    String status =
        airflow
            .run("AwaitExecution", "'execution_arn':'" + execution + "'", "'poke_interval':1")
            .resultTree()
            .path("status")
            .asText();
    String output = airflow.getOutput(execution).result();
    var unused =
        StepFunctionsCall.of(
            airflow.world().emulator().endpoint(),
            "DeleteStateMachine",
            "{\"stateMachineArn\":\"" + machine.arn() + "\"}");

    assertThat(status).isEqualTo("SUCCEEDED");
    assertThat(output).isEqualTo("{}");
  }
}
