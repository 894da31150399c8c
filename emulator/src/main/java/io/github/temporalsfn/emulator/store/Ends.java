package io.github.temporalsfn.emulator.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest ends of executions, so many that they are small beside the executions themselves. */
public final class Ends {
  /** How many there are at most; then the oldest are dropped. */
  public static final int MAX = 100_000;

  private final Deque<ObservedEnd> latest = new ArrayDeque<>();

  Ends() {}

  synchronized void add(ObservedEnd end) {
    if (latest.size() == MAX) {
      latest.remove();
    }
    latest.add(end);
  }

  /** All of them, in their order. */
  public synchronized List<ExecutionEnd> list() {
    return latest.stream().map(ObservedEnd::read).toList();
  }

  /** Forgets them. */
  public synchronized void clear() {
    latest.clear();
  }
}
