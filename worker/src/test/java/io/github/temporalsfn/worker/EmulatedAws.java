package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.Optional;

/** AWS's side of a worker on an emulator with one state machine. */
final class EmulatedAws implements AutoCloseable {
  private final StepFunctionsEmulator emulator = StepFunctionsEmulator.builder().build();
  private final Connections connections;
  private final String machine;

  EmulatedAws() {
    connections = connect(emulator);
    machine =
        emulator.createStateMachine(
            "pass",
            "{\"StartAt\":\"Only\",\"States\":{\"Only\":{\"Type\":\"Pass\",\"End\":true}}}");
  }

  /** The default chain, with dummy credentials, to an emulator. */
  static Connections connect(StepFunctionsEmulator emulator) {
    System.setProperty("aws.accessKeyId", "dummy");
    System.setProperty("aws.secretAccessKey", "dummy");
    return Connections.onDefaultChain(Optional.of(emulator.endpoint()));
  }

  WorkerProcess.AwsSide side() {
    return (settings, temporal) -> StepFunctionsFleet.of(connections, settings, temporal);
  }

  /** The ARN of the state machine, whose executions succeed at once. */
  String machine() {
    return machine;
  }

  double calls(String action) {
    return emulator.stats().calls(action).count();
  }

  /** The labels of a subject, as Prometheus's format has them. */
  String labels(String action) {
    StateMachineArn arn = StateMachineArn.parse(machine);
    return "{account=\"%s\",action=\"%s\",region=\"%s\"}"
        .formatted(arn.account(), action, arn.region());
  }

  @Override
  public void close() {
    connections.close();
    emulator.close();
  }
}
