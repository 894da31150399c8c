package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.util.function.Supplier;

/** A place with one worker: when it is killed, another one starts there. */
final class WorkerSlot implements AutoCloseable {
  private final Supplier<ServingProcess> starter;
  private ServingProcess worker;

  WorkerSlot(Supplier<ServingProcess> starter) {
    this.starter = starter;
    this.worker = starter.get();
  }

  /** The worker, when it polls: one that never gets so far shows nothing. */
  ServingProcess worker() throws InterruptedException {
    var unused = worker.awaitPrinted(WorkerProgram.STARTED);
    return worker;
  }

  /** Kills the worker where it stands, and starts another. */
  void replace() throws InterruptedException {
    worker().close();
    worker = starter.get();
  }

  @Override
  public void close() {
    worker.close();
  }
}
