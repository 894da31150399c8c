package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code AwsBaseWaiterTrigger} is given of the operator's connection: here what the wait is
 * given of the workflow's input.
 */
@DisplayName("triggers/test_base.py::TestAwsBaseWaiterTrigger")
@ExtendWith(SharedAirflow.class)
class BaseTriggerConnectionTest {
  private static final Duration TO_CALL = Duration.ofSeconds(20);

  @Test
  @DisplayName("test_verify_serialized[True]")
  void trustsWhatJavaTrustsWhereTheRequestSaysSo(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    ClientRun run = started(connected, machine, "'verify':true");

    Eventually.until(TO_CALL, () -> run.retriedFailure().contains("localhost"));
    assertThat(run.retriedFailure()).contains("certificate");
    assertThat(connected.received(machine)).isEmpty();
  }

  @Test
  @DisplayName("test_verify_serialized[False]")
  void trustsAnythingWhereTheRequestSaysSo(ConnectedAirflow connected) {
    assertSucceeds(connected, ConnectedAirflow.OF_THE_CONNECTION, "'verify':false");
  }

  @Test
  @DisplayName("test_verify_serialized[path]")
  void trustsTheCertificatesOfTheFileThatTheRequestNames(ConnectedAirflow connected) {
    assertSucceeds(
        connected,
        ConnectedAirflow.OF_THE_CONNECTION,
        "'verify':'" + connected.certificate() + "'");
  }

  // Airflow's example has a key that botocore does not have; it fails when a client is made.
  @Test
  @DisplayName("test_botocore_config_serialized[non-empty-dict]")
  void namesAKeyThatBotocoreDoesNotHave(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    ApplicationFailure failure =
        started(
                connected,
                machine,
                "'botocore_config':{'read_timeout':10,'connect_timeout':42,'keepalive':true}")
            .failure();

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("keepalive");
    assertThat(machine.executions()).isEmpty();
  }

  @Test
  @DisplayName("test_botocore_config_serialized[empty-dict]")
  void putsAnEmptyConfigurationInPlaceOfTheConnections(ConnectedAirflow connected) {
    OwnMachine machine = assertSucceeds(connected, "", "'botocore_config':{}");

    assertThat(connected.received(machine))
        .noneMatch(request -> request.userAgent().contains(ConnectedAirflow.OF_THE_CONNECTION));
  }

  @Test
  @DisplayName("test_hooks_args_not_serialized_if_omitted[region_name]")
  void callsTheRegionOfTheArnWhereNoneIsGiven(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    connected.airflow().startDeferrable(machine.arn(), "'aws_conn_id':'aws_non_default'").result();

    connected.assertCalled(
        machine,
        ConnectedAirflow.OF_THE_CONNECTION,
        "DescribeStateMachine",
        "StartExecution",
        "DescribeExecution");
  }

  @Test
  @DisplayName("test_hooks_args_not_serialized_if_omitted[verify]")
  void trustsWhatTheConnectionTrustsWhereNothingIsGiven(ConnectedAirflow connected) {
    assertSucceeds(connected, ConnectedAirflow.OF_THE_REQUEST, ConnectedAirflow.BOTOCORE);
  }

  @Test
  @DisplayName("test_hooks_args_not_serialized_if_omitted[botocore_config]")
  void takesTheConnectionsConfigurationWhereNoneIsGiven(ConnectedAirflow connected) {
    assertSucceeds(connected, ConnectedAirflow.OF_THE_CONNECTION, "'botocore_config':null");
  }

  private static OwnMachine assertSucceeds(
      ConnectedAirflow connected, String userAgentExtra, String fields) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    ClientRun run = started(connected, machine, fields);

    assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED");
    connected.assertCalled(
        machine, userAgentExtra, "DescribeStateMachine", "StartExecution", "DescribeExecution");
    return machine;
  }

  private static ClientRun started(ConnectedAirflow connected, OwnMachine machine, String fields) {
    return connected.airflow().startDeferrable(machine.arn(), ConnectedAirflow.NON_DEFAULT, fields);
  }
}
