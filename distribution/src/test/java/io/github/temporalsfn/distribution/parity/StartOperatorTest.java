package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code StepFunctionStartExecutionOperator} is {@code StartExecution}, and {@code RunStateMachine}
 * where it waits.
 */
@DisplayName("operators/test_step_function.py::TestStepFunctionStartExecutionOperator")
@ExtendWith(SharedAirflow.class)
class StartOperatorTest {
  private static final String MACHINE =
      "arn:aws:states:eu-west-1:000000000000:stateMachine:pseudo-state-machine";
  private static final Duration TO_ASK_AGAIN = Duration.ofSeconds(20);
  private static final String DEFAULT_CHAIN = "'aws_conn_id':null";
  private static final String NAME = "'name':'NAME'";
  private static final String INPUT = "'state_machine_input':'{}'";

  @Test
  @DisplayName("test_init")
  void callsAwsAsItIsToldElseThroughTheDefaultConnection(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    connected.airflow().start(machine.arn(), "'name':'by-default'").result();
    assertThat(connected.received(machine)).isEmpty();
    connected
        .airflow()
        .start(
            machine.arn(),
            NAME,
            INPUT,
            ConnectedAirflow.NON_DEFAULT,
            ConnectedAirflow.BOTOCORE,
            "'verify':false")
        .result();

    assertThat(machine.executions())
        .extracting(ExecutionSnapshot::name)
        .containsExactly("by-default", "NAME");
    connected.assertCalled(
        machine, ConnectedAirflow.OF_THE_REQUEST, "DescribeStateMachine", "StartExecution");
  }

  @Test
  @DisplayName("test_execute")
  void returnsTheArnAndDoesNotWait(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    machine.count("StartExecution");

    JsonNode result = airflow.start(machine.arn(), NAME, INPUT, DEFAULT_CHAIN).resultTree();

    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(machine.onlyExecution().name()).isEqualTo("NAME");
    assertThat(machine.onlyExecution().input()).isEqualTo("{}");
    String execution = machine.onlyExecution().executionArn();
    assertThat(result.path("executionArn").asText()).isEqualTo(execution);
    assertThat(result.path("consoleUrl").asText()).endsWith("details/" + execution);
  }

  // Airflow returns the ARN, and another task reads the output.
  @Test
  @DisplayName("test_step_function_start_execution_deferrable")
  void startsOnceAndReturnsTheOutputWhereItWaits(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.waiting(1));
    machine.count("StartExecution");

    JsonNode result =
        airflow
            .startDeferrable(
                machine.arn(),
                NAME,
                INPUT,
                "'aws_conn_id':'aws_default'",
                "'region_name':'eu-west-1'")
            .resultTree();

    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("output")).hasToString("{}");
  }

  // Airflow fails, and its retry starts another execution.
  @Test
  @DisplayName("test_step_function_no_execution_arn_returns[none]")
  void asksAgainForTheSameExecutionWhereAwsNamesNone(Airflow airflow) {
    assertAskedAgain("", airflow);
  }

  @Test
  @DisplayName("test_step_function_no_execution_arn_returns[empty]")
  void asksAgainForTheSameExecutionWhereItsArnIsEmpty(Airflow airflow) {
    assertAskedAgain(",\"executionArn\":\"\"", airflow);
  }

  @Test
  @DisplayName("test_start_redrive_execution")
  void redrivesTheExecutionOfThatName(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FLAKY);
    String execution = airflow.world().emulator().startExecution(machine.arn(), "NAME", "{}");
    machine.count("RedriveExecution");

    JsonNode result =
        airflow
            .start(
                machine.arn(),
                NAME,
                "'is_redrive_execution':true",
                "'state_machine_input':null",
                DEFAULT_CHAIN)
            .resultTree();

    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(machine.onlyExecution().redriveCount()).isEqualTo(1);
    assertThat(result.path("executionArn").asText()).isEqualTo(execution);
    assertThat(result.path("consoleUrl").asText()).endsWith("details/" + execution);
  }

  // Airflow fills {{ ds }} into its fields. Here the caller makes the JSON; what a Schedule's
  // static input cannot know is added by addContext.
  @Test
  @DisplayName("test_template_fields")
  void addsTheTimeThatTheRunWasPlannedFor(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    ClientRun run =
        airflow.startDeferrable(
            machine.arn(), "'state_machine_input':{'a':1}", "'addContext':'run'");

    JsonNode output = run.resultTree().path("output");
    assertThat(output.path("a").asInt()).isEqualTo(1);
    assertThat(output.at("/run/workflowId").asText()).isEqualTo(run.workflowId());
    assertThat(Instant.parse(output.at("/run/scheduledTime").asText()))
        .isBefore(machine.onlyExecution().startDate().plusSeconds(1));
  }

  private static void assertAskedAgain(String field, Airflow airflow) {
    String taskQueue = Unique.name("arnless");
    try (ArnlessEndpoint endpoint = new ArnlessEndpoint(field);
        LocalWorker worker = airflow.world().newWorker(taskQueue, endpoint.uri())) {
      ClientRun run =
          ClientRun.start(
              worker.client(),
              taskQueue,
              "StartExecution",
              Airflow.json("{'state_machine_arn':'" + MACHINE + "'}"));

      Eventually.until(TO_ASK_AGAIN, () -> endpoint.starts().size() > 1);
      assertThat(Set.copyOf(endpoint.starts())).hasSize(1);
      assertThat(run.status().path("status").asText()).isEqualTo("STARTING");
    }
  }
}
