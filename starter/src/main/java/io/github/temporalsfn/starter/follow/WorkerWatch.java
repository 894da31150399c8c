package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.TaskQueueWorkers;
import java.time.Duration;
import java.time.Instant;

/** Notices that no worker takes a run, or that none answers for it. */
final class WorkerWatch {
  private final AwaitedWork run;
  private final TaskQueueWorkers workers;
  private final ProgressView view;
  private final TakeWatch taking;
  private final Absence answeringWorker;

  WorkerWatch(AwaitedWork run, TaskQueueWorkers workers, ProgressView view, Duration absenceLimit) {
    this.run = run;
    this.workers = workers;
    this.view = view;
    this.taking = new TakeWatch(run, workers, view::notice, absenceLimit);
    this.answeringWorker = new Absence(absenceLimit);
  }

  /** Takes note of what came of a question, unless Temporal itself is away. */
  void hear(StatusAnswer answer) {
    if (answer instanceof StatusAnswer.NotTaken) {
      taking.notTaken();
    } else {
      taking.taken();
    }
    if (answer instanceof StatusAnswer.Silent) {
      silent();
    } else {
      answeringWorker.end();
    }
  }

  // It is busy or replaying, unless Temporal has not seen any worker for minutes.
  private void silent() {
    switch (workers.on(run.taskQueue())) {
      case ABSENT -> {
        if (answeringWorker.begin(Instant.now())) {
          view.notice(run.nobodyPolls());
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
    taking.tick();
    if (answeringWorker.isTooLong(Instant.now())) {
      throw CommandFailure.noWorker(run.nobodyPolls());
    }
  }
}
