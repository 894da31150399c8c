package io.github.temporalsfn.starter;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work that waits for others, on a thread of its own: since Java 25 the common pool has but one
 * thread on two processors, and the in-memory Temporal starts child workflows on it.
 */
final class InBackground {
  private InBackground() {}

  static <T> CompletableFuture<T> supply(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work,
        task -> {
          Thread thread = new Thread(task, "in-background");
          thread.setDaemon(true);
          thread.start();
        });
  }
}
