package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Airflow's two loops around a waiter, with and without a triggerer, are one durable wait here. Its
 * tests of how log lines are made of a response have no like.
 */
@DisplayName("utils/test_waiter_with_logging.py::TestWaiter")
@ExtendWith(SharedAirflow.class)
class WaiterTest {
  @Test
  @DisplayName("test_wait")
  void asksUntilTheExecutionIsOver(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.disturb(FaultRule.of(Fault.STALE_STATUS).times(2));

    ClientRun run = airflow.startDeferrable(machine.arn());

    assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(run.status().path("polls").asInt()).isEqualTo(3);
  }

  @Test
  @DisplayName("test_async_wait")
  void asksUntilAnExecutionThatItDidNotStartIsOver(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{}");
    machine.disturb(FaultRule.of(Fault.STALE_STATUS).times(2));

    ClientRun run = airflow.sensor(execution);

    assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(run.status().path("polls").asInt()).isEqualTo(3);
  }

  // Airflow leaves the execution running.
  @Test
  @DisplayName("test_wait_max_attempts_exceeded")
  void stopsWhatItStartedAfterTheLastAttempt(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);

    ClientRun run = airflow.startDeferrable(machine.arn(), "'waiter_max_attempts':2");

    ApplicationFailure failure = run.failure();
    assertThat(failure.getType()).isEqualTo("WaitAttemptsExhausted");
    assertThat(ClientRun.details(failure).path("status").asText()).isEqualTo("ABORTED");
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.TimedOut");
  }

  @Test
  @DisplayName("test_wait_with_failure")
  void failsOnceTheExecutionHasFailed(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FAIL);
    machine.disturb(FaultRule.of(Fault.STALE_STATUS).times(3));

    ClientRun run = airflow.startDeferrable(machine.arn(), "'waiter_max_attempts':10");

    assertThat(run.failure().getType()).isEqualTo("ExecutionFailed");
    assertThat(run.status().path("polls").asInt()).isEqualTo(4);
  }

  // Airflow fails at the first denial, of a policy that was attached a moment ago, too. Here it is
  // asked for 30 s, and what is missing is named.
  @Test
  @DisplayName("test_wait_with_unknown_failure")
  void namesThePermissionThatIsMissing(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{}");
    machine.disturb(
        FaultRule.error(
                "AccessDeniedException",
                "User is not authorized to perform: states:DescribeExecution on resource")
            .operation("DescribeExecution"));

    ApplicationFailure failure = airflow.sensor(execution).failure();

    assertThat(failure.getType()).isEqualTo("AccessDenied");
    assertThat(failure.getOriginalMessage()).contains("states:DescribeExecution", execution);
  }

  // The same in Airflow's triggerer, whose like is the wait for what the run has started.
  @Test
  @DisplayName("test_async_wait_with_unknown_failure")
  void saysThatTheExecutionMayRunWhereItMayNotBeDescribed(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    machine.disturb(
        FaultRule.error("AccessDeniedException", "not authorized").operation("DescribeExecution"));

    ApplicationFailure failure = airflow.startDeferrable(machine.arn()).failure();

    assertThat(failure.getType()).isEqualTo("AccessDenied");
    assertThat(failure.getOriginalMessage())
        .contains("states:DescribeExecution", machine.onlyExecution().executionArn());
  }

  @Test
  @DisplayName("test_wait_with_retriable_throttling_error")
  void waitsThroughThrottling(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    String execution = machine.start("{}");
    machine.disturb(FaultRule.of(Fault.THROTTLE).operation("DescribeExecution").times(2));

    assertThat(airflow.sensor(execution).resultTree().path("status").asText())
        .isEqualTo("SUCCEEDED");
    assertThat(machine.disturbed()).isEqualTo(2);
  }

  @Test
  @DisplayName("test_async_wait_with_retriable_throttling_error")
  void countsNoThrottledAttempt(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);
    machine.disturb(FaultRule.of(Fault.THROTTLE).operation("DescribeExecution").times(2));

    ClientRun run = airflow.startDeferrable(machine.arn(), "'waiter_max_attempts':1");

    assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(machine.disturbed()).isEqualTo(2);
  }
}
