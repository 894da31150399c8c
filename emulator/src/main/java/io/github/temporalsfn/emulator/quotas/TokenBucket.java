package io.github.temporalsfn.emulator.quotas;

import java.time.Instant;
import java.util.function.Supplier;

/** Tokens that calls take and time brings back. Full at first; any number of threads may take. */
final class TokenBucket {
  // A token a second is one thousandth of it a millisecond, the resolution of the emulator's
  // clocks: whole numbers, so that nothing is lost or won by rounding.
  private static final long TOKEN = 1000;

  private final long capacity;
  private final long refillPerMilli;
  private final Supplier<Instant> now;
  private long content;
  private long filledAt;

  TokenBucket(Quota quota, Supplier<Instant> now) {
    this.capacity = quota.bucketSize() * TOKEN;
    this.refillPerMilli = quota.refillPerSecond();
    this.now = now;
    this.content = capacity;
    this.filledAt = now.get().toEpochMilli();
  }

  /** Takes a token, if there is one. */
  synchronized boolean take() {
    refill();
    if (content < TOKEN) {
      return false;
    }
    content -= TOKEN;
    return true;
  }

  private void refill() {
    // Read under the lock: of two callers none brings an older time than the one before.
    long time = now.get().toEpochMilli();
    // The machine's clock may be set back, which brings no token and takes none.
    double refill = (double) Math.max(0, time - filledAt) * (double) refillPerMilli;
    filledAt = time;
    // As a double it cannot overflow; it is exact wherever it is the smaller one.
    content += (long) Math.min((double) (capacity - content), refill);
  }
}
