package io.github.temporalsfn.activities.budget;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens that have been taken for somebody who is about to call, each for ten seconds. Not safe for
 * threads.
 */
final class Reservations {
  private static final long KEPT = 10_000_000_000L;

  // In the order of time: all are kept for as long.
  private final Map<String, Long> until = new LinkedHashMap<>();

  boolean has(String holder) {
    return until.containsKey(holder);
  }

  /** Keeps a token for a holder who has none. */
  void keep(String holder, long now) {
    until.put(holder, now + KEPT);
  }

  /** Hands out the token; whether there was one. */
  boolean redeem(String holder) {
    return until.remove(holder) != null;
  }

  /** Gives up those that nobody has come for; how many. */
  int expire(long now) {
    int expired = 0;
    Iterator<Long> ends = until.values().iterator();
    while (ends.hasNext() && ends.next() - now < 0) {
      ends.remove();
      expired++;
    }
    return expired;
  }
}
