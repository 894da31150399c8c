package io.github.temporalsfn.benchmarks.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What happens to workers and server, one thing at a time, until it is closed. A seed makes the
 * choices; what they hit depends on the machine, too.
 */
final class Havoc implements AutoCloseable {
  private static final long SUPERVISION_MILLISECONDS = 500;
  private static final Duration LONGEST_JUMP = Duration.ofHours(1);

  private static final long LONGEST_BLOW_MINUTES = 3;

  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
  private final Map<Blow, Integer> counts = new EnumMap<>(Blow.class);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final FragileServer server;
  private final List<WorkerSlot> workers;
  private final List<FakeClock> clocks;

  /** What can happen, and how often: after a time between two, and so on. */
  enum Blow {
    WORKER_KILLED(3_000, 8_000),
    SERVER_KILLED(30_000, 60_000),
    WORKER_SUSPENDED(15_000, 30_000),
    CLOCK_JUMPED(5_000, 15_000);

    private final long shortest;
    private final long longest;

    Blow(long shortestMilliseconds, long longestMilliseconds) {
      this.shortest = shortestMilliseconds;
      this.longest = longestMilliseconds;
    }

    private long wait(SplittableRandom draws) {
      return draws.nextLong(shortest, longest + 1);
    }
  }

  /**
   * Begins.
   *
   * @param clocks of the workers; none: they do not jump
   */
  Havoc(FragileServer server, List<WorkerSlot> workers, List<FakeClock> clocks, long seed) {
    this.server = server;
    this.workers = workers;
    this.clocks = clocks;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    var unused =
        thread.scheduleWithFixedDelay(
            () -> workers.forEach(WorkerSlot::supervise),
            SUPERVISION_MILLISECONDS,
            SUPERVISION_MILLISECONDS,
            TimeUnit.MILLISECONDS);
    SplittableRandom seeds = new SplittableRandom(seed);
    for (Blow blow : Blow.values()) {
      SplittableRandom draws = seeds.split();
      if (blow != Blow.CLOCK_JUMPED || !clocks.isEmpty()) {
        next(blow, draws);
      }
    }
  }

  private void next(Blow blow, SplittableRandom draws) {
    var unused =
        thread.schedule(() -> happen(blow, draws), blow.wait(draws), TimeUnit.MILLISECONDS);
  }

  private void happen(Blow blow, SplittableRandom draws) {
    try {
      strike(blow, draws);
      synchronized (counts) {
        counts.merge(blow, 1, Integer::sum);
      }
      next(blow, draws);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  private void strike(Blow blow, SplittableRandom draws) throws InterruptedException {
    switch (blow) {
      case WORKER_KILLED -> oneOf(workers, draws).replace();
      case SERVER_KILLED -> {
        server.kill();
        Thread.sleep(draws.nextLong(3_000));
        server.restart();
      }
      case WORKER_SUSPENDED -> {
        var worker = oneOf(workers, draws).worker();
        worker.pause();
        Thread.sleep(draws.nextLong(1_000, 6_000));
        worker.resume();
      }
      case CLOCK_JUMPED -> {
        long away = LONGEST_JUMP.toSeconds();
        oneOf(clocks, draws).jump(Duration.ofSeconds(draws.nextLong(-away, away + 1)));
      }
    }
  }

  private static <T> T oneOf(List<T> choices, SplittableRandom draws) {
    return choices.get(draws.nextInt(choices.size()));
  }

  Map<Blow, Integer> counts() {
    synchronized (counts) {
      return new EnumMap<>(counts);
    }
  }

  /** What has kept it from going on; empty: nothing. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Lets what is happening happen, and nothing more: workers and server run when it returns. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_BLOW_MINUTES, TimeUnit.MINUTES)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
