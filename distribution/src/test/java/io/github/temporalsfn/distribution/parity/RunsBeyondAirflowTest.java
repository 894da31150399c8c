package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What happens to a run from outside, where Airflow has no test. Workers crash in {@code
 * WorkerKilledIT}: Temporal's in-memory server waits for ever for one that has gone.
 */
@DisplayName("not tested by Airflow")
@ExtendWith(SharedAirflow.class)
class RunsBeyondAirflowTest {
  // Airflow never calls StopExecution: not for a kill, a failure, a clear or a timeout.
  @Test
  @DisplayName("cancellation")
  void stopsTheExecutionWhenItIsCancelled(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    ClientRun run = airflow.startDeferrable(machine.arn());
    run.runningExecution();

    run.cancel();

    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
  }

  @Test
  @DisplayName("timeout")
  void stopsTheExecutionWhenTheTimeIsUp(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);

    ClientRun run = airflow.startDeferrable(machine.arn(), "'timeout':2");

    assertThat(run.failure().getType()).isEqualTo("WaitTimedOut");
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.TimedOut");
  }

  // Airflow's timeout fails the task. What the sensor waits for is not the sensor's.
  @Test
  @DisplayName("timeout of the sensor")
  void leavesTheExecutionThatItOnlyWaitsFor(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);
    String execution = machine.start("{}");

    assertThat(airflow.sensor(execution, "'timeout':1").failure().getType())
        .isEqualTo("WaitTimedOut");
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  // Airflow's newest sensor fails with soft_fail=True, too: its exception is not of the kind that
  // is skipped.
  @Test
  @DisplayName("soft_fail")
  void returnsTheFailureWhereItMaySo(Airflow airflow) {
    String execution = airflow.machine(Asl.FAIL).start("{}");

    assertThat(airflow.sensor(execution, "'soft_fail':true").resultTree().path("status").asText())
        .isEqualTo("FAILED");
  }
}
