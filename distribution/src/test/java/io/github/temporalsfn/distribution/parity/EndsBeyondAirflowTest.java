package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How executions end, where Airflow has no test. */
@DisplayName("not tested by Airflow")
@ExtendWith(SharedAirflow.class)
class EndsBeyondAirflowTest {
  // Airflow's waiter does not know the status: it polls for 30 minutes, "max attempts reached".
  @Test
  @DisplayName("TIMED_OUT in the waiter")
  void endsAtOnceWhereTheExecutionTimedOut(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.TIME_OUT_SECOND);

    ClientRun run = airflow.startDeferrable(machine.arn());

    assertThat(run.failure().getType()).isEqualTo("ExecutionTimedOut");
    assertThat(run.status().path("error").asText()).isEqualTo("States.Timeout");
  }

  @Test
  @DisplayName("ABORTED in the waiter")
  void endsAtOnceWhereSomebodyStoppedTheExecution(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    ClientRun run = airflow.startDeferrable(machine.arn());

    airflow.world().emulator().stopExecution(run.runningExecution());

    assertThat(run.failure().getType()).isEqualTo("ExecutionAborted");
  }

  // Airflow's waiter polls for 30 minutes; its sensor succeeds without an output.
  @Test
  @DisplayName("PENDING_REDRIVE in the waiter")
  void waitsOnWhereARedriveIsPending(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.disturb(FaultRule.of(Fault.PENDING_REDRIVE).times(2));

    ClientRun run = airflow.startDeferrable(machine.arn(), "'state_machine_input':{'a':1}");

    assertThat(run.resultTree().path("output")).hasToString("{\"a\":1}");
    assertThat(machine.disturbed()).isEqualTo(2);
  }

  @Test
  @DisplayName("PENDING_REDRIVE in the sensor")
  void doesNotTakeAPendingRedriveForASuccess(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FAIL);
    String execution = machine.start("{}");
    machine.disturb(FaultRule.of(Fault.PENDING_REDRIVE).times(1));

    assertThat(airflow.sensor(execution).failure().getType()).isEqualTo("ExecutionFailed");
    assertThat(machine.disturbed()).isEqualTo(1);
  }

  // What Lambda reports. Airflow never shows a cause.
  @Test
  @DisplayName("error and cause as Lambda gives them")
  void readsTheCauseWhereItIsJson(Airflow airflow) {
    String cause = "{\\'errorMessage\\':\\'no stock\\',\\'errorType\\':\\'OutOfStock\\'}";
    String execution =
        airflow.machine(Asl.failing("'Error':'OutOfStock','Cause':'" + cause + "'")).start("{}");

    ApplicationFailure failure = airflow.getOutput(execution).failure();

    JsonNode details = ClientRun.details(failure);
    assertThat(details.path("error").asText()).isEqualTo("OutOfStock");
    assertThat(details.at("/cause/errorType").asText()).isEqualTo("OutOfStock");
    assertThat(failure.getOriginalMessage()).contains("FAILED in state Only: OutOfStock: no stock");
  }

  // Airflow's GetExecutionOutput returns the name of such an error as the output, and succeeds.
  @Test
  @DisplayName("error that is a name, without a cause")
  void neverReturnsTheNameOfAnErrorAsAnOutput(Airflow airflow) {
    String execution = airflow.machine(Asl.failing("'Error':'States.TaskFailed'")).start("{}");

    ApplicationFailure failure = airflow.getOutput(execution).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage()).contains("FAILED in state Only: States.TaskFailed (");
  }

  @Test
  @DisplayName("FAILED without error and cause")
  void failsWhereAwsTellsNeitherErrorNorCause(Airflow airflow) {
    String execution = airflow.machine(Asl.failing("'Comment':'says nothing'")).start("{}");

    ApplicationFailure failure = airflow.getOutput(execution).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage()).contains("FAILED in state Only (" + execution);
  }

  // Airflow returns None, and the task succeeds.
  @Test
  @DisplayName("TIMED_OUT and ABORTED in GetExecutionOutput")
  void returnsNoOutputOfWhatDidNotSucceed(Airflow airflow) {
    String stopped = airflow.machine(Asl.WAIT).start("{}");
    airflow.world().emulator().stopExecution(stopped);
    String timedOut = airflow.machine(Asl.TIME_OUT_SECOND).start("{}");
    airflow.sensor(timedOut).failure();

    assertThat(airflow.getOutput(stopped).failure().getType()).isEqualTo("ExecutionAborted");
    assertThat(airflow.getOutput(timedOut).failure().getType()).isEqualTo("ExecutionTimedOut");
  }
}
