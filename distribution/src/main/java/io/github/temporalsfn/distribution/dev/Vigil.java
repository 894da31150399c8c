package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.worker.StopSignal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for the order to stop, or for Temporal's end, whichever comes first. */
final class Vigil {
  // Ctrl-C reaches a child process as well, which may be the first to act on it.
  private static final long SAME_SIGNAL_MILLISECONDS = 1_000;

  private final CompletableFuture<Optional<String>> told = new CompletableFuture<>();
  private final CompletableFuture<Optional<String>> accident;

  Vigil(StopSignal stopSignal, LocalTemporal temporal) {
    accident = temporal.end().thenApply(Optional::of).toCompletableFuture();
    Thread thread = new Thread(() -> listen(stopSignal), "stop-signal");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns what Temporal's end has to say; empty if the order came. */
  Optional<String> keep() {
    CompletableFuture.anyOf(told, accident).join();
    return told.completeOnTimeout(
            accident.getNow(Optional.empty()), SAME_SIGNAL_MILLISECONDS, TimeUnit.MILLISECONDS)
        .join();
  }

  private void listen(StopSignal stopSignal) {
    try {
      stopSignal.await();
      told.complete(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
