package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.world.Certificate;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.RecordingEndpoint;
import io.github.temporalsfn.distribution.world.RecordingEndpoint.Received;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Airflow's operators on a worker that has two of Airflow's connections, in variables as Airflow
 * reads them: {@code aws_default}, and {@code aws_non_default}, which leads to the same emulator by
 * another way.
 */
final class ConnectedAirflow implements AutoCloseable {
  /** The connection's name, and the ARNs' region. */
  static final String NON_DEFAULT = "'aws_conn_id':'aws_non_default','region_name':'eu-west-1'";

  /** A configuration that shows on the wire. */
  static final String BOTOCORE =
      "'botocore_config':{'read_timeout':42,'user_agent_extra':'of-the-request'}";

  static final String OF_THE_REQUEST = "of-the-request";
  static final String OF_THE_CONNECTION = "of-the-connection";

  private static final String TASK_QUEUE = "connections";

  private final Certificate certificate;
  private final RecordingEndpoint endpoint;
  private final LocalWorker worker;
  private final Airflow airflow;

  ConnectedAirflow(InMemoryWorld world) {
    try {
      certificate = Certificate.in(Files.createTempDirectory("connections"));
      endpoint = RecordingEndpoint.secure(world.emulator().endpoint(), certificate.context());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    worker = world.newWorker(TASK_QUEUE, connections(world));
    airflow = new Airflow(world, TASK_QUEUE);
  }

  private Connections connections(InMemoryWorld world) {
    ConnectionDefinitions read =
        ConnectionDefinitions.load(
            Optional.empty(),
            Map.of(
                "AIRFLOW_CONN_AWS_DEFAULT",
                "aws://AKIADEFAULT:secret@/?endpoint_url="
                    + world.emulator().endpoint().toString().replace("/", "%2F"),
                "AIRFLOW_CONN_AWS_NON_DEFAULT",
                Airflow.json(
                    "{'conn_type':'aws','login':'AKIANONDEFAULT','password':'secret','extra':{"
                        + "'endpoint_url':'%s','verify':'%s','allow_overrides':['verify'],"
                            .formatted(endpoint.uri(), certificate.pem())
                        + "'config_kwargs':{'user_agent_extra':'of-the-connection'}}}")));
    assertThat(read.errors()).isEmpty();
    return Connections.of(read);
  }

  Airflow airflow() {
    return airflow;
  }

  /** The CA bundle to which the certificate of {@code aws_non_default}'s endpoint belongs. */
  Path certificate() {
    return certificate.pem();
  }

  /**
   * Asserts that these actions, and no others, were called for a state machine through {@code
   * aws_non_default}: with its key, in the ARNs' region, and with that user agent.
   */
  void assertCalled(OwnMachine machine, String userAgentExtra, String... actions) {
    List<Received> received = received(machine);
    assertThat(received).extracting(Received::action).containsOnly(actions);
    assertThat(received)
        .allSatisfy(
            request ->
                assertThat(request.authorization())
                    .contains("Credential=AKIANONDEFAULT/", "/eu-west-1/states/"));
    assertThat(received)
        .allSatisfy(request -> assertThat(request.userAgent()).contains(userAgentExtra));
  }

  /** The requests about a state machine that came through {@code aws_non_default}. */
  List<Received> received(OwnMachine machine) {
    String name = machine.arn().substring(machine.arn().lastIndexOf(':') + 1);
    return endpoint.received().stream().filter(request -> request.body().contains(name)).toList();
  }

  @Override
  public void close() {
    worker.close();
    endpoint.close();
  }
}
