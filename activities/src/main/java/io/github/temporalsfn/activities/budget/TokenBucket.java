package io.github.temporalsfn.activities.budget;

/** Tokens that calls take and time brings back, at a rate that changes. Not safe for threads. */
final class TokenBucket {
  private static final double SECOND = 1e9;

  // So that a token that is there at a promised time is not missed by an error of rounding.
  private static final double ROUNDING = 1e-6;

  private double capacity;
  private double tokens;
  private long filledAt;

  /** A full one. */
  TokenBucket(double capacity, long now) {
    this.capacity = capacity;
    this.tokens = capacity;
    this.filledAt = now;
  }

  /**
   * Lets time bring tokens.
   *
   * @param now in nanoseconds; an earlier time than the one before brings none
   */
  void fill(double perSecond, double newCapacity, long now) {
    long elapsed = Math.max(0, now - filledAt);
    filledAt += elapsed;
    capacity = newCapacity;
    tokens = Math.min(capacity, tokens + elapsed / SECOND * perSecond);
  }

  /** Takes a token if there is one beyond those that are kept back. */
  boolean take(double keptBack) {
    if (tokens + ROUNDING < keptBack + 1) {
      return false;
    }
    tokens = Math.max(0, tokens - 1);
    return true;
  }

  /** Takes back tokens that were not used. */
  void add(int unused) {
    tokens = Math.min(capacity, tokens + unused);
  }

  /** AWS's bucket has turned out to be empty, and this is a part of it. */
  void empty() {
    tokens = 0;
  }

  double tokens() {
    return tokens;
  }

  double capacity() {
    return capacity;
  }
}
