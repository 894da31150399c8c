package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Airflow writes to its database when a task is deferred, a run hands to the next one when it
 * continues as new. Airflow lost region, verify and botocore_config there for years (<a
 * href="https://github.com/apache/airflow/issues/72144">#72144</a>).
 */
@DisplayName("triggers/test_serialization.py::TestTriggersSerialization")
@ExtendWith(SharedAirflow.class)
class SerializationTest {
  // The in-memory server suggests it after 4,096 events, about 680 polls.
  private static final Duration TO_CONTINUE_AS_NEW = Duration.ofMinutes(3);
  private static final double AS_OFTEN_AS_POSSIBLE = 0.001;

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  @DisplayName("test_serialize_recreate[StepFunctionsExecutionCompleteTrigger]")
  void callsAwsInTheSameWayAfterContinueAsNew(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.WAIT);
    ClientRun first =
        connected
            .airflow()
            .startDeferrable(
                AS_OFTEN_AS_POSSIBLE,
                machine.arn(),
                ConnectedAirflow.NON_DEFAULT,
                ConnectedAirflow.BOTOCORE,
                "'verify':false");
    first.runningExecution();
    ClientRun run = ClientRun.of(connected.airflow().world().client(), first.workflowId());

    Eventually.until(TO_CONTINUE_AS_NEW, () -> !run.currentRunId().equals(first.runId()));
    int before = connected.received(machine).size();
    Eventually.until(TO_CONTINUE_AS_NEW, () -> connected.received(machine).size() > before);
    run.cancel();

    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
    connected.assertCalled(
        machine,
        ConnectedAirflow.OF_THE_REQUEST,
        "DescribeStateMachine",
        "StartExecution",
        "DescribeExecution",
        "StopExecution");
  }
}
