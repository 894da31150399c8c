package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.CommandFailure;
import io.github.temporalsfn.starter.temporal.TaskQueueWorkers;
import java.time.Duration;
import java.time.Instant;

/** Notices that no worker takes a run, or that none answers for it, and says so within 5 s. */
final class WorkerWatch {
  // A worker that has just been started is given the time to come up.
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private final FollowedRun followed;
  private final TaskQueueWorkers workers;
  private final ProgressView view;
  private final Absence takingWorker;
  private final Absence answeringWorker;
  private boolean asked;

  WorkerWatch(
      FollowedRun followed, TaskQueueWorkers workers, ProgressView view, Duration absenceLimit) {
    this.followed = followed;
    this.workers = workers;
    this.view = view;
    this.takingWorker = new Absence(absenceLimit);
    this.answeringWorker = new Absence(absenceLimit);
  }

  /** Takes note of what came of a question, unless Temporal itself is away. */
  void hear(StatusAnswer answer) {
    Instant now = Instant.now();
    if (answer instanceof StatusAnswer.NotTaken) {
      takingWorker.begin(now);
    } else {
      takingWorker.end();
    }
    if (answer instanceof StatusAnswer.Silent) {
      silent(now);
    } else {
      answeringWorker.end();
    }
  }

  // It is busy or replaying, unless Temporal has not seen any worker for minutes.
  private void silent(Instant now) {
    switch (workers.on(followed.run().taskQueue())) {
      case ABSENT -> {
        if (answeringWorker.begin(now)) {
          view.notice(followed.nobodyPolls());
        }
      }
      case SEEN, UNKNOWN -> answeringWorker.end();
    }
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
      String queue = followed.run().taskQueue();
      switch (workers.on(queue)) {
        case ABSENT -> throw CommandFailure.noWorker(followed.nobodyPolls());
        case SEEN ->
            view.notice(
                "no worker has taken the run yet, though task queue " + queue + " is polled");
        case UNKNOWN ->
            view.notice(
                "no worker has taken the run yet; is one polling task queue " + queue + "?");
      }
    }
    if (takingWorker.isTooLong(now)) {
      throw CommandFailure.noWorker(followed.nobodyTakesIt());
    }
    if (answeringWorker.isTooLong(now)) {
      throw CommandFailure.noWorker(followed.nobodyPolls());
    }
  }
}
