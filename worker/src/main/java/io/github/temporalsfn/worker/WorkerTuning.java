package io.github.temporalsfn.worker;

import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;

/**
 * The SDK's options where they differ from its defaults. Pollers (5 of a kind, unless the server
 * scales them), task slots (200 of a kind) and the workflow cache (600) stay: other numbers have
 * been measured to be no better (docs/scaling.md). A wait holds no slot, and a run that leaves the
 * cache is replayed from a history of a few dozen events.
 */
final class WorkerTuning {
  // JEP 444. Before it, a cached workflow keeps a platform thread.
  private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  private WorkerTuning() {}

  static WorkerFactoryOptions factory() {
    return WorkerFactoryOptions.newBuilder()
        .setUsingVirtualWorkflowThreads(VIRTUAL_THREADS)
        .build();
  }

  static WorkerOptions worker() {
    return WorkerOptions.newBuilder().setUsingVirtualThreads(VIRTUAL_THREADS).build();
  }
}
