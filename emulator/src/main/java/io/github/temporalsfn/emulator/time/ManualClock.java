package io.github.temporalsfn.emulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test moves it. Executions run in the thread that moves them:
 * the one that starts an execution, or the one that advances the clock; so when either returns, all
 * that can happen by then has happened.
 */
public final class ManualClock implements EmulatorClock {
  private final Object advancing = new Object();
  private final PriorityQueue<ManualTimer> queue = new PriorityQueue<>();
  private Instant now;
  private long sequence;

  /** Starts at 2026-01-01T00:00:00Z. */
  public ManualClock() {
    this(Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** Starts at the given time, cut to milliseconds. */
  public ManualClock(Instant start) {
    now = start.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  /**
   * Moves the clock and fires what becomes due on the way, in the order of their times; timers of
   * the same instant in the order in which they were set. Each sees its own time as now.
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + duration);
    }
    synchronized (advancing) {
      Instant target = now().plus(duration).truncatedTo(ChronoUnit.MILLIS);
      while (true) {
        ManualTimer timer = nextDue(target);
        if (timer == null) {
          return;
        }
        timer.work.run();
      }
    }
  }

  @Override
  public Scheduler newScheduler() {
    return new ManualScheduler(this);
  }

  synchronized ManualTimer add(ManualScheduler owner, Instant due, Runnable work) {
    ManualTimer timer = new ManualTimer(this, owner, due, sequence++, work);
    queue.add(timer);
    return timer;
  }

  synchronized void remove(ManualTimer timer) {
    queue.remove(timer);
  }

  synchronized void removeAll(ManualScheduler owner) {
    queue.removeIf(timer -> timer.owner == owner);
  }

  synchronized int open(ManualScheduler owner) {
    return (int) queue.stream().filter(timer -> timer.owner == owner).count();
  }

  private synchronized @Nullable ManualTimer nextDue(Instant target) {
    ManualTimer first = queue.peek();
    if (first == null || first.due.isAfter(target)) {
      now = target;
      return null;
    }
    queue.remove();
    if (first.due.isAfter(now)) {
      now = first.due;
    }
    return first;
  }

  /** An entry of the queue. */
  private static final class ManualTimer implements Timer, Comparable<ManualTimer> {
    private final ManualClock clock;
    private final ManualScheduler owner;
    private final Instant due;
    private final long sequence;
    private final Runnable work;

    ManualTimer(
        ManualClock clock, ManualScheduler owner, Instant due, long sequence, Runnable work) {
      this.clock = clock;
      this.owner = owner;
      this.due = due;
      this.sequence = sequence;
      this.work = work;
    }

    @Override
    public void cancel() {
      clock.remove(this);
    }

    @Override
    public int compareTo(ManualTimer other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
