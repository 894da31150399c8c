package io.github.temporalsfn.worker.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a worker takes tasks, and if not, why. Safe for threads. */
final class Readiness {
  /** For so long Temporal is not asked again, however many probes there are. */
  static final Duration KEPT = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;
  private volatile @Nullable Started started;
  private volatile boolean isDraining;

  Readiness() {
    this(System::nanoTime);
  }

  /**
   * On another clock.
   *
   * @param nanoTime as {@link System#nanoTime()}
   */
  Readiness(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * The worker has started.
   *
   * @param temporal says in one line why Temporal does not answer; empty where it does
   */
  void started(BooleanSupplier isPolling, Supplier<Optional<String>> temporal) {
    started = new Started(isPolling, new KeptAnswer<>(temporal, KEPT, nanoTime));
  }

  /** The worker has been told to stop. */
  void draining() {
    isDraining = true;
  }

  /** Why the worker is not ready, in one line; empty while it is. */
  Optional<String> obstacle() {
    Started worker = started;
    if (isDraining) {
      return Optional.of("draining");
    }
    if (worker == null) {
      return Optional.of("starting");
    }
    if (!worker.isPolling.getAsBoolean()) {
      return Optional.of("the workers do not poll");
    }
    Optional<String> obstacle = worker.temporal.get();
    return isDraining ? Optional.of("draining") : obstacle;
  }

  private record Started(BooleanSupplier isPolling, KeptAnswer<Optional<String>> temporal) {}
}
