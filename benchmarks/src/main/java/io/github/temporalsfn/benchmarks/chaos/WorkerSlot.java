package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.util.function.Supplier;

/**
 * A place with one worker, as a supervisor keeps it: when it ends, or is killed, another one starts
 * there. One that finds no Temporal at its start ends.
 */
final class WorkerSlot implements AutoCloseable {
  private final Supplier<ServingProcess> starter;
  private ServingProcess worker;
  private boolean isUp;

  WorkerSlot(Supplier<ServingProcess> starter) {
    this.starter = starter;
    this.worker = starter.get();
  }

  /**
   * The worker, when it polls: one that never gets so far shows nothing.
   *
   * @throws IllegalStateException if it has polled and then ended by itself
   */
  synchronized ServingProcess worker() throws InterruptedException {
    while (!isUp) {
      if (worker.endedBefore(WorkerProgram.STARTED)) {
        start();
      } else {
        isUp = true;
      }
    }
    worker.requireAlive();
    return worker;
  }

  /** Starts another where one has ended before it polled. */
  synchronized void supervise() {
    if (!isUp && !worker.handle().isAlive()) {
      start();
    }
  }

  /** Kills the worker where it stands, and starts another. */
  synchronized void replace() throws InterruptedException {
    var unused = worker();
    start();
  }

  private void start() {
    worker.close();
    worker = starter.get();
    isUp = false;
  }

  @Override
  public synchronized void close() {
    worker.close();
  }
}
