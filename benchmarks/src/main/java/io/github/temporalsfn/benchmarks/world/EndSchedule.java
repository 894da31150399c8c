package io.github.temporalsfn.benchmarks.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * When the executions of a fleet end: evenly, from a time on when all of them have been started,
 * and in an order that has nothing to do with that of their starts.
 *
 * @param ends of runs that have consecutive numbers
 */
public record EndSchedule(Instant first, Duration length, List<Instant> ends) {
  private static final long SEED = 1;

  // A worker alone starts fewer on a slow machine: then it is said that not all were running.
  private static final Duration TO_BEGIN = Duration.ofSeconds(10);
  private static final int STARTS_PER_SECOND = 25;

  /** Evenly over that time, of runs that are started now. */
  public static EndSchedule startingNow(int executions, Duration length) {
    return startingAt(Instant.now(), executions, length);
  }

  static EndSchedule startingAt(Instant now, int executions, Duration length) {
    Instant first =
        now.plus(TO_BEGIN)
            .plus(Duration.ofSeconds(1).multipliedBy(executions).dividedBy(STARTS_PER_SECOND));
    List<Instant> ends = new ArrayList<>();
    for (int i = 0; i < executions; i++) {
      ends.add(first.plus(length.multipliedBy(i).dividedBy(executions)));
    }
    Collections.shuffle(ends, new Random(SEED));
    return new EndSchedule(first, length, List.copyOf(ends));
  }

  /** When the execution of that run ends. */
  public Instant of(int run) {
    return ends.get(run % ends.size());
  }

  /** When half of them have ended. */
  public Instant middle() {
    return first.plus(length.dividedBy(2));
  }
}
