package io.github.temporalsfn.distribution.realparts;

/** The worker that goes on is of the same version. */
class WorkerKilledIT extends InterruptedRuns {
  WorkerKilledIT() {
    super(new EmulatorWorld());
  }
}
