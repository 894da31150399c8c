package io.github.temporalsfn.distribution.realparts;

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
}
