package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.thread.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps state machines, a step of each at a time, and wakes the runs whose executions ended. */
final class Sweeps implements AutoCloseable {
  private static final int THREADS = 4;

  private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

  private final Waker waker;
  private final ScheduledThreadPoolExecutor steps =
      new ScheduledThreadPoolExecutor(THREADS, DaemonThreads.named("step-functions-watch"));

  Sweeps(Waker waker) {
    this.waker = waker;
    steps.setRemoveOnCancelPolicy(true);
    steps.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Lists the machine's running executions, until nobody waits any more. */
  void begin(WatchedMachine machine) {
    if (machine.isSwept.compareAndSet(false, true)) {
      schedule(() -> step(machine), Duration.ZERO);
    }
  }

  private void step(WatchedMachine machine) {
    if (machine.runs.all() == 0) {
      machine.sweep.ceased();
      machine.isSwept.set(false);
      if (machine.runs.all() > 0) {
        begin(machine); // registered in this very moment, and perhaps told that it is watched
      }
      return;
    }
    MachineSweep.Step step = machine.sweep.step(machine.eventsCome());
    for (Registration ended : step.ended()) {
      if (ended.isOwn()) {
        machine.eventWasMissing();
      }
      schedule(() -> wake(machine, ended), Duration.ZERO);
    }
    schedule(() -> step(machine), step.next());
  }

  private void wake(WatchedMachine machine, Registration ended) {
    try {
      if (waker.wake(machine.runs, ended) instanceof Waker.Attempt.TooEarly early) {
        schedule(() -> wake(machine, ended), early.retryAfter());
      }
    } catch (RuntimeException e) {
      log.atDebug()
          .addKeyValue("workflowId", ended.workflowId)
          .addKeyValue("reason", e.getMessage())
          .log("not signalled");
    }
  }

  private void schedule(Runnable task, Duration delay) {
    try {
      var unused =
          steps.schedule(
              () -> {
                try {
                  task.run();
                } catch (RuntimeException e) {
                  log.atError()
                      .setCause(e)
                      .log(
                          "a step of the watch failed: runs may notice the ends of their executions later");
                }
              },
              delay.toNanos(),
              TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      log.debug("closed");
    }
  }

  @Override
  public void close() {
    steps.shutdownNow();
  }
}
