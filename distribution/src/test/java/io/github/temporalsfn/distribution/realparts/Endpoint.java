package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.world.ClientRun;

/** The implementations of Step Functions that are here, each with a worker of its own. */
enum Endpoint {
  EMULATOR(World.ON_EMULATOR),
  MOTO(RealWorld.ON_MOTO),
  LOCALSTACK(RealWorld.ON_LOCALSTACK);

  /** The queue whose worker calls it. */
  final String taskQueue;

  Endpoint(String taskQueue) {
    this.taskQueue = taskQueue;
  }

  /** Starts {@code RunStateMachine} there with these fields of its input, asking often. */
  ClientRun run(World world, String stateMachineArn, String fields) {
    String input =
        "{\"stateMachineArn\":\"%s\",\"wait\":{\"initialInterval\":0.3},%s}"
            .formatted(stateMachineArn, fields);
    return start(world, "RunStateMachine", input);
  }

  /** Starts a workflow of that type there. */
  ClientRun start(World world, String type, String input) {
    return ClientRun.start(world.client(), taskQueue, type, input);
  }
}
