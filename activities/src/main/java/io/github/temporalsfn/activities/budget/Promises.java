package io.github.temporalsfn.activities.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that are promised, in the order of the promises. One that nobody redeems within ten
 * seconds of its time is given back. Not safe for threads.
 */
final class Promises {
  private static final long GRACE = 10_000_000_000L;

  private final Line line;
  private final Map<String, Promise> byHolder = new HashMap<>();
  private final PriorityQueue<Expiry> expiries =
      new PriorityQueue<>((one, other) -> Long.signum(one.at() - other.at()));

  /**
   * None yet.
   *
   * @param most how many there may be
   */
  Promises(int most) {
    this.line = new Line(most);
  }

  private record Expiry(long at, Promise promise) {}

  int size() {
    return line.size();
  }

  /** The holder's; {@code null} where it has none. */
  @Nullable Promise of(String holder) {
    return byHolder.get(holder);
  }

  /** How many are to be kept before a promise; before a new one where that is {@code null}. */
  int before(@Nullable Promise promise) {
    return promise == null ? line.size() : line.before(promise);
  }

  /**
   * Promises a token, or tells the holder of a promise another time. Where too many are promised
   * already, a new one is not kept.
   *
   * @param due in nanoseconds
   */
  void promise(String holder, long due) {
    Promise existing = byHolder.get(holder);
    if (existing != null) {
      existing.due = due;
      return;
    }
    if (line.isFull()) {
      return;
    }
    Promise added = new Promise(holder);
    added.due = due;
    line.join(added);
    byHolder.put(holder, added);
    expiries.add(new Expiry(due + GRACE, added));
  }

  void redeem(Promise promise) {
    line.leave(promise);
    byHolder.remove(promise.holder);
  }

  /** Gives back those that nobody has come for. */
  void expire(long now) {
    Expiry first = expiries.peek();
    while (first != null && first.at() - now < 0) {
      expiries.remove();
      expire(first.promise(), now);
      first = expiries.peek();
    }
  }

  private void expire(Promise promise, long now) {
    if (byHolder.get(promise.holder) != promise) {
      return;
    }
    long at = promise.due + GRACE;
    if (at - now < 0) {
      redeem(promise);
    } else {
      expiries.add(new Expiry(at, promise));
    }
  }
}
