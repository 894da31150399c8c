package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.TaskQueueWorkers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Notices that no worker takes what waits for one, and says so within 5 s. */
final class TakeWatch {
  // A worker that has just been started is given the time to come up.
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private final AwaitedWork work;
  private final TaskQueueWorkers workers;
  private final Consumer<String> notices;
  private final Absence takingWorker;
  private boolean asked;

  TakeWatch(
      AwaitedWork work, TaskQueueWorkers workers, Consumer<String> notices, Duration absenceLimit) {
    this.work = work;
    this.workers = workers;
    this.notices = notices;
    this.takingWorker = new Absence(absenceLimit);
  }

  void notTaken() {
    takingWorker.begin(Instant.now());
  }

  void taken() {
    takingWorker.end();
  }

  /**
   * Time has passed.
   *
   * @throws CommandFailure if nobody is there to wait for
   */
  void tick() {
    Instant now = Instant.now();
    if (!asked && takingWorker.hasLasted(PATIENCE, now)) {
      asked = true;
      switch (workers.on(work.taskQueue())) {
        case ABSENT -> throw CommandFailure.noWorker(work.nobodyPolls());
        case SEEN -> notices.accept(work.notTakenThoughPolled());
        case UNKNOWN -> notices.accept(work.notTaken());
      }
    }
    if (takingWorker.isTooLong(now)) {
      throw CommandFailure.noWorker(work.nobodyTakesIt());
    }
  }
}
