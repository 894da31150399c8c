package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code StateMachineDetailsLink} and {@code StateMachineExecutionsDetailsLink} are {@code
 * consoleUrl}: in results, in the query {@code status}, in failures, in the Web UI. Where Airflow
 * has an empty link for want of an ARN, nothing is started here.
 */
@DisplayName("links/test_step_function.py")
@ExtendWith(SharedAirflow.class)
class LinksTest {
  @Test
  @DisplayName("TestStateMachineDetailsLink::test_extra_link[empty-arn]")
  void refusesAnEmptyStateMachineArn(Airflow airflow) {
    assertRefused(
        airflow.run("StartExecution", "'state_machine_arn':''").failure(), "state_machine_arn");
  }

  @Test
  @DisplayName("TestStateMachineDetailsLink::test_extra_link[arn-not-set]")
  void refusesAStateMachineArnThatIsNull(Airflow airflow) {
    assertRefused(
        airflow.run("StartExecution", "'state_machine_arn':null").failure(), "state_machine_arn");
  }

  // Airflow's link is to the state machine, in the region of the client. Ours is to the execution,
  // whose page leads to the state machine, in the region of the ARN.
  @Test
  @DisplayName("TestStateMachineDetailsLink::test_extra_link[arn-set]")
  void linksTheExecutionFromTheStart(Airflow airflow) {
    OwnMachine machine = airflow.machine(Asl.WAIT);

    JsonNode result = airflow.start(machine.arn()).resultTree();

    assertThat(result.path("consoleUrl").asText())
        .isEqualTo(page(machine.onlyExecution().executionArn()));
  }

  @Test
  @DisplayName("TestStateMachineExecutionsDetailsLink::test_extra_link[empty-arn]")
  void refusesAnEmptyExecutionArn(Airflow airflow) {
    assertRefused(
        airflow.run("AwaitExecution", "'execution_arn':''").failure(), "execution_arn must be");
  }

  @Test
  @DisplayName("TestStateMachineExecutionsDetailsLink::test_extra_link[arn-not-set]")
  void refusesAnExecutionArnThatIsNull(Airflow airflow) {
    assertRefused(
        airflow.run("AwaitExecution", "'execution_arn':null").failure(),
        "execution_arn is required");
  }

  @Test
  @DisplayName("TestStateMachineExecutionsDetailsLink::test_extra_link[arn-set]")
  void linksTheExecutionInResultsAndFailures(Airflow airflow) {
    String succeeded = airflow.machine(Asl.PASS).start("{}");
    String failed = airflow.machine(Asl.FAIL).start("{}");

    assertThat(airflow.sensor(succeeded).resultTree().path("consoleUrl").asText())
        .isEqualTo(page(succeeded));
    assertThat(airflow.sensor(failed).failure().getOriginalMessage()).contains(page(failed));
  }

  private static String page(String executionArn) {
    return "https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1"
        + "#/v2/executions/details/"
        + executionArn;
  }

  private static void assertRefused(ApplicationFailure failure, String field) {
    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains(field);
  }
}
