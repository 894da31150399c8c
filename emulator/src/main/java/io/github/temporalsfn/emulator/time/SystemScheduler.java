package io.github.temporalsfn.emulator.time;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that watches the queue, and a small pool that does the work. */
final class SystemScheduler implements Scheduler {
  private static final int WORKERS = 8;
  // Longer delays than an execution may last are not needed, and nanoseconds overflow after 292
  // years: a Wait state may name the year 9999.
  private static final long MAX_DELAY_MILLIS = TimeUnit.DAYS.toMillis(36_500);

  private final SystemClock clock;
  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(1, DaemonThreads.named("sfn-emulator-timers"));
  private final ExecutorService workers = DaemonThreads.pool("sfn-emulator-states", WORKERS);

  SystemScheduler(SystemClock clock) {
    this.clock = clock;
    // Else a stopped execution would stay in memory until its wait is over.
    timers.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public void execute(Runnable work) {
    try {
      workers.execute(work);
    } catch (RejectedExecutionException e) {
      // Closed meanwhile: nobody is left to see what the work would have done.
    }
  }

  @Override
  public Timer at(Instant due, Runnable work) {
    long delay = due.toEpochMilli() - now().toEpochMilli();
    try {
      ScheduledFuture<?> future =
          timers.schedule(
              () -> execute(work),
              Math.max(0, Math.min(delay, MAX_DELAY_MILLIS)),
              TimeUnit.MILLISECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {};
    }
  }

  @Override
  public int openTimers() {
    return timers.getQueue().size();
  }

  @Override
  public void close() {
    timers.shutdownNow();
    workers.shutdownNow();
  }
}
