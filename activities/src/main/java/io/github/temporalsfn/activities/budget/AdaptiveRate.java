package io.github.temporalsfn.activities.budget;

/**
 * How many calls a second a worker makes where it does not know who else calls: as in TCP (RFC
 * 5681), it doubles its rate again and again until AWS throttles it (slow start), and then raises
 * it by the same amount each second and lowers it by a part of itself on each throttling.
 *
 * @param refillPerSecond AWS's own rate for everybody
 * @param ceiling the most that this worker asks for per second
 * @param perSecond what it may ask for now
 * @param slowStart whether AWS has not throttled it yet
 * @param updatedAt nanoseconds
 * @param loweredAt nanoseconds; of no meaning in slow start
 */
record AdaptiveRate(
    double refillPerSecond,
    double ceiling,
    double perSecond,
    boolean slowStart,
    long updatedAt,
    long loweredAt) {
  private static final double SECOND = 1e9;

  // From 30 % to 90 % of the quota in 8 s.
  private static final double SECONDS_TO_DOUBLE = 5;

  // Slow start goes too far by up to a factor of two.
  private static final double FIRST_DECREASE = 0.5;
  private static final double DECREASE = 0.85;

  // Parts of the refill, each second.
  private static final double INCREASE = 0.0025;
  private static final double FASTEST_INCREASE = 0.03;

  // Where nothing is throttled for so long, somebody else has left: it may go faster.
  private static final double QUIET_SECONDS = 10;

  // Throttlings of calls that were under way when it was lowered say nothing new.
  private static final long BURST = 1_000_000_000L;

  private static final double LOWEST = 0.02;

  // A promise that comes too early costs another question of our own; one that comes too late
  // leaves a token of AWS's unused.
  private static final double HOPE = 1.1;

  static AdaptiveRate starting(double share, double refillPerSecond, double ceiling, long now) {
    return new AdaptiveRate(
        refillPerSecond, ceiling, Math.min(ceiling, share * refillPerSecond), true, now, now);
  }

  /**
   * After time has passed.
   *
   * @param pressed whether calls have been waiting, or soon will; else nothing is known about a
   *     higher rate
   */
  AdaptiveRate at(long now, boolean pressed) {
    double elapsed = Math.max(0, now - updatedAt) / SECOND;
    double raised = perSecond;
    if (pressed) {
      raised =
          slowStart
              ? perSecond * Math.pow(2, elapsed / SECONDS_TO_DOUBLE)
              : perSecond + elapsed * increase(now) * refillPerSecond;
    }
    return with(Math.min(ceiling, raised), Math.max(now, updatedAt));
  }

  /** After AWS has throttled a call. */
  AdaptiveRate throttled(long now) {
    if (!slowStart && now - loweredAt < BURST) {
      return this;
    }
    double lowered = perSecond * (slowStart ? FIRST_DECREASE : DECREASE);
    double lowest = Math.min(ceiling, LOWEST * refillPerSecond);
    return new AdaptiveRate(refillPerSecond, ceiling, Math.max(lowest, lowered), false, now, now);
  }

  /** With another bound. */
  AdaptiveRate within(double newCeiling) {
    return new AdaptiveRate(
        refillPerSecond,
        newCeiling,
        Math.min(newCeiling, perSecond),
        slowStart,
        updatedAt,
        loweredAt);
  }

  /** In how many seconds so many tokens will have come, if all goes well. */
  double secondsFor(double tokens) {
    return slowStart ? whileItDoubles(tokens) : whileItRises(tokens);
  }

  private double whileItDoubles(double tokens) {
    double perDoubling = SECONDS_TO_DOUBLE / Math.log(2);
    double beforeCeiling = (ceiling - perSecond) * perDoubling;
    return tokens <= beforeCeiling
        ? perDoubling * Math.log1p(tokens / (perSecond * perDoubling))
        : perDoubling * Math.log(ceiling / perSecond) + (tokens - beforeCeiling) / ceiling;
  }

  private double whileItRises(double tokens) {
    double hoped = Math.min(ceiling, perSecond * HOPE);
    double rise = INCREASE * refillPerSecond;
    double secondsToCeiling = (ceiling - hoped) / rise;
    double beforeCeiling = (hoped + ceiling) / 2 * secondsToCeiling;
    return tokens <= beforeCeiling
        ? (Math.sqrt(hoped * hoped + 2 * rise * tokens) - hoped) / rise
        : secondsToCeiling + (tokens - beforeCeiling) / ceiling;
  }

  private double increase(long now) {
    double quiet = (now - loweredAt) / SECOND;
    return Math.min(FASTEST_INCREASE, INCREASE * Math.max(1, quiet / QUIET_SECONDS));
  }

  private AdaptiveRate with(double newRate, long now) {
    return new AdaptiveRate(refillPerSecond, ceiling, newRate, slowStart, now, loweredAt);
  }
}
