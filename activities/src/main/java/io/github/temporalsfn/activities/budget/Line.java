package io.github.temporalsfn.activities.budget;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait, each at a place: new ones join at the end, anybody may leave, and whoever is
 * asked for knows how many are before him. Each costs logarithmic time (a Fenwick tree). Not safe
 * for threads.
 */
final class Line {
  private static final int SMALLEST = 64;

  private final int most;
  private @Nullable Promise[] places = new Promise[0];
  private int[] sums = new int[1];
  private int next;
  private int size;

  /**
   * An empty one.
   *
   * @param most how many may wait in it
   */
  Line(int most) {
    this.most = most;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == most;
  }

  /** Adds a promise at the end of a line that is not full. */
  void join(Promise promise) {
    if (next == places.length) {
      moveUp();
    }
    promise.place = next;
    places[next] = promise;
    add(next, 1);
    next++;
    size++;
  }

  void leave(Promise promise) {
    places[promise.place] = null;
    add(promise.place, -1);
    size--;
    if (size == 0) {
      places = new Promise[0];
      sums = new int[1];
      next = 0;
    }
  }

  /** How many are before one. */
  int before(Promise promise) {
    int sum = 0;
    for (int i = promise.place; i > 0; i &= i - 1) {
      sum += sums[i];
    }
    return sum;
  }

  // Nobody is left out: the gaps of those who have left are closed.
  private void moveUp() {
    @Nullable Promise[] old = places;
    places = Arrays.copyOf(new Promise[0], Math.max(SMALLEST, 2 * size));
    sums = new int[places.length + 1];
    next = 0;
    for (Promise promise : old) {
      if (promise != null) {
        promise.place = next;
        places[next] = promise;
        add(next, 1);
        next++;
      }
    }
  }

  private void add(int place, int difference) {
    for (int i = place + 1; i < sums.length; i += i & -i) {
      sums[i] += difference;
    }
  }
}
