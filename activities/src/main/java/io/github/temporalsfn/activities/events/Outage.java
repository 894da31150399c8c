package io.github.temporalsfn.activities.events;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Something that works or does not: says once when it ceases to, and once when it works again. */
final class Outage {
  private final Consumer<String> begun;
  private final Runnable over;
  private final Set<String> said = new HashSet<>();

  /**
   * One that has not begun.
   *
   * @param begun is told each reason once
   */
  Outage(Consumer<String> begun, Runnable over) {
    this.begun = begun;
    this.over = over;
  }

  synchronized void failed(String reason) {
    if (said.add(reason)) {
      begun.accept(reason);
    }
  }

  synchronized void worked() {
    if (!said.isEmpty()) {
      said.clear();
      over.run();
    }
  }

  synchronized boolean lasts() {
    return !said.isEmpty();
  }
}
