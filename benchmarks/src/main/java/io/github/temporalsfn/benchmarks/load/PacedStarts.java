package io.github.temporalsfn.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts runs at an even pace, or as fast as the server takes them. */
public final class PacedStarts {
  // More would take a slow server from the workers.
  private static final int AT_A_TIME = 4;

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final PatientClient client;
  private final String machine;
  private final Duration pace;
  private final AtomicInteger started = new AtomicInteger();

  /**
   * @param machine the ARN of their state machine
   */
  public PacedStarts(PatientClient client, String machine, int perSecond) {
    this.client = client;
    this.machine = machine;
    this.pace = Duration.ofSeconds(1).dividedBy(perSecond);
  }

  /** Returns when all have been started. */
  public void start(RunThreads threads, List<Run> runs) throws InterruptedException {
    long begin = System.nanoTime();
    var unused =
        threads.each(
            runs,
            run -> {
              long due = begin + pace.multipliedBy(run.number()).toNanos();
              TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
              places.acquire();
              try {
                client.start(run, machine);
              } finally {
                places.release();
              }
              return started.incrementAndGet();
            });
  }

  /** How many have been started so far. */
  public int started() {
    return started.get();
  }
}
