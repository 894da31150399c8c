package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code StepFunctionExecutionSensor} is {@code AwaitExecution}. */
@DisplayName("sensors/test_step_function.py::TestStepFunctionExecutionSensor")
@ExtendWith(SharedAirflow.class)
class SensorTest {
  private static final Duration TO_POLL = Duration.ofSeconds(20);

  // verify=True is more than the connection asks for: Java itself does not trust the certificate.
  @Test
  @DisplayName("test_init")
  void callsAwsAsItIsToldElseThroughTheDefaultConnection(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);
    String execution = machine.start("{}");
    String[] asTold = {ConnectedAirflow.NON_DEFAULT, ConnectedAirflow.BOTOCORE};

    connected.airflow().sensor(execution).result();
    assertThat(connected.received(machine)).isEmpty();
    connected.airflow().sensor(execution, asTold).result();
    connected.assertCalled(machine, ConnectedAirflow.OF_THE_REQUEST, "DescribeExecution");
    int received = connected.received(machine).size();

    ApplicationFailure failure =
        connected.airflow().sensor(execution, asTold[0], asTold[1], "'verify':true").failure();

    assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
    assertThat(failure.getOriginalMessage()).contains("localhost", "verify");
    assertThat(connected.received(machine)).hasSize(received);
  }

  @Test
  @DisplayName("test_running[RUNNING]")
  void waitsOnWhileTheExecutionRuns(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    ClientRun run = airflow.sensor(machine.start("{}"));

    Eventually.until(TO_POLL, () -> run.status().path("polls").asInt() >= 3);

    assertThat(run.status().path("status").asText()).isEqualTo("RUNNING");
    run.cancel();
  }

  // Airflow's success has no output where AWS shows it late, and the XCom is None.
  @Test
  @DisplayName("test_succeeded[SUCCEEDED]")
  void succeedsWithTheOutputAlsoWhereThatIsLate(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{\"a\":1}");
    machine.disturb(FaultRule.of(Fault.MISSING_OUTPUT).times(1));

    JsonNode result = airflow.sensor(execution).resultTree();

    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("output")).hasToString("{\"a\":1}");
  }

  // Airflow's message, for each of the three: "Step Function sensor failed. State Machine Output:
  // None".
  @Test
  @DisplayName("test_failure[FAILED]")
  void tellsErrorCauseAndStateOfAFailure(Airflow airflow) {
    String execution = airflow.machine(Asl.FAIL_SECOND).start("{}");

    ApplicationFailure failure = airflow.sensor(execution).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .contains(" FAILED in state Second: Payment.Declined: card expired (" + execution + "; ");
  }

  @Test
  @DisplayName("test_failure[TIMED_OUT]")
  void tellsThatTheExecutionTimedOutAndWhere(Airflow airflow) {
    String execution = airflow.machine(Asl.TIME_OUT_SECOND).start("{}");

    ApplicationFailure failure = airflow.sensor(execution).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionTimedOut");
    assertThat(failure.getOriginalMessage())
        .contains(" TIMED_OUT in state Second: States.Timeout (" + execution + "; ");
  }

  @Test
  @DisplayName("test_failure[ABORTED]")
  void tellsThatSomebodyStoppedTheExecution(Airflow airflow) {
    String execution = airflow.machine(Asl.WAIT).start("{}");
    airflow.world().emulator().stopExecution(execution);

    ApplicationFailure failure = airflow.sensor(execution).failure();

    assertThat(failure.getType()).isEqualTo("ExecutionAborted");
    assertThat(failure.getOriginalMessage()).contains(" ABORTED (" + execution + "; ");
  }
}
