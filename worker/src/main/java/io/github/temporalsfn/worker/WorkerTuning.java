package io.github.temporalsfn.worker;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import org.jspecify.annotations.Nullable;

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

  /**
   * A worker's options.
   *
   * @param version which a deployment of workers it is one of; {@code null}: none, it takes the
   *     tasks of all runs
   */
  static WorkerOptions worker(@Nullable WorkerDeploymentVersion version) {
    WorkerOptions.Builder options =
        WorkerOptions.newBuilder().setUsingVirtualThreads(VIRTUAL_THREADS);
    if (version != null) {
      options.setDeploymentOptions(
          WorkerDeploymentOptions.newBuilder()
              .setUseVersioning(true)
              .setVersion(version)
              // Runs wait for up to a year, and every version replays what earlier ones wrote.
              .setDefaultVersioningBehavior(VersioningBehavior.AUTO_UPGRADE)
              .build());
    }
    return options.build();
  }
}
