package io.github.temporalsfn.activities.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** An AWS account in virtual time: what AWS lets through, the workers, and who else calls. */
final class Simulation {
  /** How long AWS takes for an answer. */
  static final Duration LATENCY = Duration.ofMillis(80);

  final Random random = new Random(42);
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final List<SimulatedWorker> workers = new ArrayList<>();
  private final double bucket;
  private final double refillPerSecond;
  private double tokens;
  private long filledAt;
  private long now;
  private long scheduled;

  /** An account whose bucket is full. */
  Simulation(int bucket, int refillPerSecond) {
    this.bucket = bucket;
    this.refillPerSecond = refillPerSecond;
    this.tokens = bucket;
  }

  private record Event(long at, long order, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
    }
  }

  /** A worker that believes in AWS's default quota. */
  SimulatedWorker worker() {
    SimulatedWorker worker =
        new SimulatedWorker(
            this, new RequestBudget(ServiceQuotas.aws(), RequestBudget.DEFAULT_SHARE, () -> now));
    workers.add(worker);
    return worker;
  }

  /** So many workflows, each of which polls again and again. */
  void poll(int workflows, SimulatedWorker... by) {
    for (int i = 0; i < workflows; i++) {
      after(
          Duration.ofMillis(random.nextInt(1000)),
          new SimulatedPoll(this, List.of(by), "order-" + i, true));
    }
  }

  /** So many workflows that poll once, at the same moment. */
  void pollOnce(int workflows, SimulatedWorker... by) {
    for (int i = 0; i < workflows; i++) {
      after(Duration.ZERO, new SimulatedPoll(this, List.of(by), "order-" + i, false));
    }
  }

  void after(Duration delay, Runnable action) {
    events.add(new Event(now + delay.toNanos(), scheduled++, action));
  }

  /** Sends a call; whether AWS lets it through. */
  boolean call() {
    tokens = Math.min(bucket, tokens + (now - filledAt) / 1e9 * refillPerSecond);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Lets time pass. */
  void run(Duration duration) {
    long end = now + duration.toNanos();
    while (!events.isEmpty() && events.element().at() <= end) {
      Event event = events.remove();
      now = event.at();
      event.action().run();
    }
    now = end;
  }

  /** Lets everything happen; the seconds that it takes. */
  double runUntilNothingIsLeft() {
    long begin = now;
    while (!events.isEmpty()) {
      Event event = events.remove();
      now = event.at();
      event.action().run();
    }
    return (now - begin) / 1e9;
  }

  /** The calls of all workers that AWS has let through. */
  long answered() {
    return workers.stream().mapToLong(worker -> worker.answered).sum();
  }

  /** The part of the workers' calls that AWS has throttled. */
  double throttledPart() {
    long throttled = workers.stream().mapToLong(worker -> worker.throttled).sum();
    return (double) throttled / (throttled + answered());
  }
}
