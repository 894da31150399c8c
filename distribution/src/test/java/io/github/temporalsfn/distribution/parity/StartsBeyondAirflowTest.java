package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is started, where Airflow has no test. */
@DisplayName("not tested by Airflow")
@ExtendWith(SharedAirflow.class)
class StartsBeyondAirflowTest {
  private static final int LARGEST = 262_144;
  private static final String NIGHTLY = "'name':'nightly'";

  // Airflow does not send them, and AWS takes {}.
  @ParameterizedTest
  @ValueSource(strings = {"[1,{\"a\":2}]", "1.10", "true"})
  @DisplayName("input that is a list, a number or a boolean")
  void sendsInputsOfEveryKind(String input, Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    airflow.start(machine.arn(), "'state_machine_input':" + input).result();

    assertThat(machine.onlyExecution().input()).isEqualTo(input);
  }

  @Test
  @DisplayName("name that is taken, with another input")
  void refusesANameThatIsTakenWithAnotherInput(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    airflow.start(machine.arn(), NIGHTLY, "'state_machine_input':{'a':1}").result();

    ApplicationFailure failure =
        airflow.start(machine.arn(), NIGHTLY, "'state_machine_input':{'a':2}").failure();

    assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
    assertThat(failure.getOriginalMessage()).contains("has another input").doesNotContain("\"a\"");
    assertThat(machine.executions()).hasSize(1);
  }

  // Airflow: ExecutionAlreadyExists, also for the retry of a task whose execution has ended.
  @Test
  @DisplayName("name that is taken, with the same input")
  void attachesToTheExecutionOfThatNameAndInput(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    airflow.start(machine.arn(), NIGHTLY, "'state_machine_input':{'a':1}").result();

    JsonNode result =
        airflow
            .startDeferrable(machine.arn(), NIGHTLY, "'state_machine_input':{ 'a' : 1 }")
            .resultTree();

    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
    assertThat(result.path("output")).hasToString("{\"a\":1}");
  }

  // Airflow, without a name: two executions in one try, and five where all responses get lost.
  @Test
  @DisplayName("lost response of a start, without a name")
  void startsOnceThoughTheResponseGetsLost(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.disturb(FaultRule.of(Fault.DROP_RESPONSE).operation("StartExecution").times(2));

    JsonNode result = airflow.startDeferrable(machine.arn()).resultTree();

    assertThat(machine.disturbed()).isEqualTo(2);
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
    assertThat(result.path("attached").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("size of the input")
  void refusesAnInputThatAwsWouldRefuseForItsSize(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String largest = "x".repeat(LARGEST - 2 - 1) + "x"; // and its quotes
    String larger = "x".repeat(LARGEST - 3) + "é"; // two bytes of UTF-8

    airflow.start(machine.arn(), "'state_machine_input':'" + largest + "'").result();
    ApplicationFailure failure =
        airflow.start(machine.arn(), "'state_machine_input':'" + larger + "'").failure();

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage())
        .contains("state_machine_input must be at most 262144 bytes of JSON, is 262145");
    assertThat(machine.onlyExecution().input()).hasSize(LARGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a/b", "a:b", "2026-11-25T00:00:00+00:00"})
  @DisplayName("name that AWS would refuse")
  void refusesNamesThatAwsWouldRefuse(String name, Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.countAll();

    ApplicationFailure failure = airflow.start(machine.arn(), "'name':'" + name + "'").failure();

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("name must ");
    assertThat(machine.disturbed()).isZero();
  }

  // Airflow calls the region that it is told, where there is no such state machine.
  @Test
  @DisplayName("region_name that is not the ARN's")
  void refusesAnotherRegionThanTheArns(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    ApplicationFailure failure =
        airflow.start(machine.arn(), "'region_name':'us-east-1'").failure();

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("region_name must be the region of ");
    assertThat(machine.executions()).isEmpty();
  }

  // Airflow makes the execution's ARN of all that follows :stateMachine:, the alias included.
  @ParameterizedTest
  @ValueSource(strings = {"1", "PROD"})
  @DisplayName("redrive by the ARN of a version or an alias")
  void redrivesTheExecutionThatAVersionOrAnAliasHasStarted(String qualifier, Airflow airflow)
      throws Exception {
    OwnMachine machine = airflow.machine(Asl.FLAKY);
    airflow.publish(machine, "PROD");
    String qualified = machine.arn() + ":" + qualifier;
    airflow.world().emulator().startExecution(qualified, "order-42", "{}");

    JsonNode result =
        airflow
            .startDeferrable(qualified, "'name':'order-42'", "'is_redrive_execution':true")
            .resultTree();

    ExecutionSnapshot execution = machine.onlyExecution();
    assertThat(result.path("executionArn").asText()).isEqualTo(execution.executionArn());
    assertThat(execution.executionArn()).doesNotContain(":" + qualifier + ":");
    assertThat(execution.redriveCount()).isEqualTo(1);
  }
}
