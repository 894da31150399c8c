package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code StepFunctionHook}: what its methods do, the workflows do. */
@DisplayName("hooks/test_step_function.py::TestStepFunctionHook")
@ExtendWith(SharedAirflow.class)
class HookTest {
  private static final String AWS_DEFAULT = "'aws_conn_id':'aws_default'";

  @Test
  @DisplayName("test_get_conn_returns_a_boto3_connection")
  void callsStepFunctionsThroughTheDefaultConnection(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{}");
    machine.count("DescribeExecution");

    String status = airflow.sensor(execution, AWS_DEFAULT).resultTree().path("status").asText();

    assertThat(status).isEqualTo("SUCCEEDED");
    assertThat(machine.disturbed()).isPositive();
  }

  @Test
  @DisplayName("test_start_execution")
  void startsWithoutANameUnderOneOfItsOwn(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    ClientRun run =
        airflow.start(
            machine.arn(),
            AWS_DEFAULT,
            "'region_name':'eu-west-1'",
            "'name':null",
            "'state_machine_input':{}");

    assertThat(run.resultTree().path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn())
        .contains(":" + run.workflowId());
  }

  @Test
  @DisplayName("test_redrive_execution")
  void redrivesTheExecutionWhoseArnItMakesOfMachineAndName(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FLAKY);
    airflow.world().emulator().startExecution(machine.arn(), "random-123", "{}");
    machine.count("RedriveExecution");

    JsonNode result =
        airflow
            .start(machine.arn(), "'name':'random-123'", "'is_redrive_execution':true")
            .resultTree();

    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.arn().replace(":stateMachine:", ":execution:") + ":random-123");
    assertThat(machine.disturbed()).isEqualTo(1);
  }

  // Airflow: "Execution name is required to start RedriveExecution for %s.", with the %s in it.
  @Test
  @DisplayName("test_redrive_execution_without_name_should_fail")
  void redrivesNothingWithoutAName(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FLAKY);
    machine.countAll();

    ApplicationFailure failure =
        airflow.start(machine.arn(), "'is_redrive_execution':true").failure();

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage())
        .contains("is_redrive_execution needs name: the execution to redrive");
    assertThat(machine.disturbed()).isZero();
  }

  // A result does not repeat the input, which would double it in the workflow's history: that
  // begins with it.
  @Test
  @DisplayName("test_describe_execution")
  void describesTheExecutionBesideItsInput(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    ClientRun run = airflow.start(machine.arn(), "'state_machine_input':{'a':1}");
    String execution = run.resultTree().path("executionArn").asText();

    JsonNode described = airflow.sensor(execution).resultTree();

    assertThat(described.fieldNames())
        .toIterable()
        .contains("executionArn", "stateMachineArn", "name", "status", "startDate", "stopDate")
        .contains("output", "redriveCount", "consoleUrl")
        .doesNotContain("input");
    assertThat(
            run.events()
                .get(0)
                .getWorkflowExecutionStartedEventAttributes()
                .getInput()
                .getPayloads(0)
                .getData()
                .toStringUtf8())
        .contains("\"state_machine_input\":{\"a\":1}");
  }
}
