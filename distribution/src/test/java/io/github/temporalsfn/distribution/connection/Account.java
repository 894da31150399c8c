package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.RecordingEndpoint;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;

/** An AWS account with one state machine, to which a connection leads. */
final class Account implements AutoCloseable {
  private final String id;
  private final StepFunctionsEmulator emulator;
  private final RecordingEndpoint endpoint;
  private final String stateMachineArn;

  Account(String id) {
    this.id = id;
    this.emulator = StepFunctionsEmulator.builder().region("eu-west-1").accountId(id).build();
    this.endpoint = RecordingEndpoint.plain(emulator.endpoint());
    this.stateMachineArn = emulator.createStateMachine("orders", Asl.waiting(1));
  }

  String id() {
    return id;
  }

  StepFunctionsEmulator emulator() {
    return emulator;
  }

  RecordingEndpoint endpoint() {
    return endpoint;
  }

  String stateMachineArn() {
    return stateMachineArn;
  }

  /** The table of a connection to it. */
  String connection(String name, String more) {
    return """
        [connections.%s]
        endpoint_url = "%s"
        aws_access_key_id = "AKIA%s"
        aws_secret_access_key = "dummy"
        %s
        """
        .formatted(name, endpoint.uri(), id, more);
  }

  @Override
  public void close() {
    endpoint.close();
    emulator.close();
  }
}
