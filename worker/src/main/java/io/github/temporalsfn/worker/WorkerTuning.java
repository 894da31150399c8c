package io.github.temporalsfn.worker;

import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;

/**
 * The SDK's options where they differ from its defaults. Task slots (200 of a kind) and the
 * workflow cache (600) stay: a wait holds no slot, and a run that leaves the cache is replayed from
 * a history of a few dozen events. Pollers stay unset, which lets the server scale them.
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
