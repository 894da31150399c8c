package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code StepFunctionsExecutionCompleteTrigger} is the second half of {@code RunStateMachine}. */
@DisplayName("triggers/test_step_function.py::TestStepFunctionsExecutionCompleteTrigger")
@ExtendWith(SharedAirflow.class)
class TriggerTest {
  @Test
  @DisplayName("test_serialization")
  void callsAwsThroughTheConnectionToTheEnd(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.FAIL_SECOND);

    ClientRun run =
        connected
            .airflow()
            .startDeferrable(
                machine.arn(), ConnectedAirflow.NON_DEFAULT, "'waiter_max_attempts':5");

    assertThat(run.failure().getType()).isEqualTo("ExecutionFailed");
    connected.assertCalled(
        machine,
        ConnectedAirflow.OF_THE_CONNECTION,
        "DescribeStateMachine",
        "StartExecution",
        "DescribeExecution",
        "GetExecutionHistory");
  }

  @Test
  @DisplayName("test_hook_forwards_connection_config")
  void callsAwsByTheRequestsConfigurationToTheEnd(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.WAIT);
    ClientRun run =
        connected
            .airflow()
            .startDeferrable(
                machine.arn(),
                ConnectedAirflow.NON_DEFAULT,
                ConnectedAirflow.BOTOCORE,
                "'verify':false");
    run.runningExecution();

    run.cancel();

    connected.assertCalled(
        machine,
        ConnectedAirflow.OF_THE_REQUEST,
        "DescribeStateMachine",
        "StartExecution",
        "DescribeExecution",
        "StopExecution");
  }

  @Test
  @DisplayName("test_run_success")
  void succeedsWithTheArnAfterOneDescribe(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.count("DescribeExecution");

    JsonNode result = airflow.startDeferrable(machine.arn()).resultTree();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
    assertThat(machine.disturbed()).isEqualTo(1);
  }
}
