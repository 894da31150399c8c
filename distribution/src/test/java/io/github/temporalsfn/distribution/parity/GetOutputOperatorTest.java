package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code StepFunctionGetExecutionOutputOperator} is {@code GetExecutionOutput}. */
@DisplayName("operators/test_step_function.py::TestStepFunctionGetExecutionOutputOperator")
@ExtendWith(SharedAirflow.class)
class GetOutputOperatorTest {
  private static final String DEFAULT_CHAIN = "'aws_conn_id':null";

  @Test
  @DisplayName("test_init")
  void callsAwsAsItIsToldElseThroughTheDefaultConnection(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);
    String execution = machine.start("{\"a\":1}");

    String byDefault = connected.airflow().getOutput(execution).result();
    assertThat(connected.received(machine)).isEmpty();
    String asTold =
        connected
            .airflow()
            .getOutput(
                execution,
                ConnectedAirflow.NON_DEFAULT,
                ConnectedAirflow.BOTOCORE,
                "'verify':'" + connected.certificate() + "'")
            .result();

    assertThat(List.of(byDefault, asTold)).containsOnly("{\"a\":1}");
    connected.assertCalled(machine, ConnectedAirflow.OF_THE_REQUEST, "DescribeExecution");
  }

  @Test
  @DisplayName("test_execute[output]")
  void returnsTheOutputWithOneDescribe(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{\"foo\": \"bar\"}");
    machine.count("DescribeExecution");

    ClientRun run = airflow.getOutput(execution, DEFAULT_CHAIN);

    assertThat(run.result()).isEqualTo("{\"foo\": \"bar\"}");
    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(run.status().path("consoleUrl").asText()).endsWith("details/" + execution);
  }

  // Airflow reads the error as JSON and returns it, so that a failure looks like an output; AWS's
  // errors are names, on which that fails or which it returns.
  @Test
  @DisplayName("test_execute[error]")
  void failsWithTheErrorInsteadOfReturningIt(Airflow airflow) {
    String execution =
        airflow.machine(Asl.failing("'Error':'{\\'spam\\': \\'egg\\'}'")).start("{}");

    ApplicationFailure failure = airflow.getOutput(execution, DEFAULT_CHAIN).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(ClientRun.details(failure).path("error").asText()).isEqualTo("{\"spam\": \"egg\"}");
    assertThat(failure.getOriginalMessage()).contains("FAILED", "{\"spam\": \"egg\"}", execution);
  }

  // Airflow returns None, and the task succeeds: of an execution that runs, or has timed out.
  @Test
  @DisplayName("test_execute[other]")
  void refusesAnExecutionThatHasNoOutput(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    String execution = machine.start("{}");
    machine.count("DescribeExecution");

    ApplicationFailure failure = airflow.getOutput(execution, DEFAULT_CHAIN).failure();

    assertThat(failure.getType()).isEqualTo("OutputNotAvailable");
    assertThat(failure.getOriginalMessage())
        .contains("is RUNNING and has no output yet; use AwaitExecution", execution);
    assertThat(machine.disturbed()).isEqualTo(1);
  }

  // There are no templates: the input is JSON, whose parts come from wherever the caller has them.
  @Test
  @DisplayName("test_template_fields")
  void takesTheArnThatAnotherWorkflowHasReturned(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String started =
        airflow
            .start(machine.arn(), "'state_machine_input':{'a':1.10}")
            .resultTree()
            .path("executionArn")
            .asText();

    assertThat(airflow.getOutput(started).result()).isEqualTo("{\"a\":1.10}");
  }
}
