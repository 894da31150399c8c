package io.github.temporalsfn.worker.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for at most once in a period. Those who come meanwhile wait for it. */
final class KeptAnswer<T> {
  private final Supplier<T> question;
  private final long keptNanos;
  private final LongSupplier nanoTime;
  private @Nullable T answer;
  private long answeredAt;

  KeptAnswer(Supplier<T> question, Duration kept, LongSupplier nanoTime) {
    this.question = question;
    this.keptNanos = kept.toNanos();
    this.nanoTime = nanoTime;
  }

  synchronized T get() {
    T known = answer;
    if (known != null && nanoTime.getAsLong() - answeredAt < keptNanos) {
      return known;
    }
    T fresh = question.get();
    answer = fresh;
    answeredAt = nanoTime.getAsLong();
    return fresh;
  }
}
