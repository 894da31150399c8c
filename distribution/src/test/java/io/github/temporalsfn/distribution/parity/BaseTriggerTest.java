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

/** {@code AwsBaseWaiterTrigger}, which the trigger of Step Functions is one of. */
@DisplayName("triggers/test_base.py::TestAwsBaseWaiterTrigger")
@ExtendWith(SharedAirflow.class)
class BaseTriggerTest {
  @Test
  @DisplayName("test_region_serialized")
  void acceptsTheRegionOfTheArn(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    assertThat(status(airflow.startDeferrable(machine.arn(), "'region_name':'eu-west-1'")))
        .isEqualTo("SUCCEEDED");
  }

  @Test
  @DisplayName("test_region_name_not_serialized_if_empty_string")
  void takesAnEmptyRegionForNone(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.PASS);

    assertThat(status(airflow.startDeferrable(machine.arn(), "'region_name':''")))
        .isEqualTo("SUCCEEDED");
  }

  @Test
  @DisplayName("test_run")
  void returnsWhatTheWaitWasFor(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.waiting(1));

    JsonNode result = airflow.startDeferrable(machine.arn()).resultTree();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
  }

  @Test
  @DisplayName("test_run_error_yields_event")
  void failsWithMessageAndArn(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.FAIL);

    ApplicationFailure failure = airflow.startDeferrable(machine.arn()).failure();

    assertThat(failure.getOriginalMessage()).contains("FAILED", "Payment.Declined: card expired");
    assertThat(ClientRun.details(failure).path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
  }

  private static String status(ClientRun run) {
    return run.resultTree().path("status").asText();
  }
}
