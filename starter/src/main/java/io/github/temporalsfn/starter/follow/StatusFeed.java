package io.github.temporalsfn.starter.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks for the status again and again, beside the thread that waits for the result. */
final class StatusFeed implements AutoCloseable {
  private final StatusQuestion question;
  private final StatusInterval interval;
  private final long startedAt = System.nanoTime();
  private final AtomicReference<@Nullable StatusAnswer> latest = new AtomicReference<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "status");
            daemon.setDaemon(true);
            return daemon;
          });

  StatusFeed(StatusQuestion question, StatusInterval interval) {
    this.question = question;
    this.interval = interval;
    thread.execute(this::askAndPlanNext);
  }

  /** The newest answer that was not taken yet. */
  Optional<StatusAnswer> take() {
    return Optional.ofNullable(latest.getAndSet(null));
  }

  private void askAndPlanNext() {
    latest.set(question.ask());
    Duration asked = Duration.ofNanos(System.nanoTime() - startedAt);
    if (!thread.isShutdown()) {
      var unused =
          thread.schedule(
              this::askAndPlanNext, interval.after(asked).toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
