package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.temporal.StartedRun;

/**
 * A run to follow.
 *
 * @param cancelCommand a command to paste, for whoever does not want it any more
 */
public record FollowedRun(StartedRun run, String cancelCommand) {
  /** The line for a run on a task queue where nobody is. */
  String nobodyPolls() {
    return "no worker polls task queue " + run.taskQueue() + waits();
  }

  /** The line for a run that nobody takes, whoever may be there. */
  String nobodyTakesIt() {
    return "no worker on task queue " + run.taskQueue() + " takes the run" + waits();
  }

  private String waits() {
    return "; workflow "
        + run.workflowId()
        + " stays and waits for one (to cancel it: "
        + cancelCommand
        + ")";
  }
}
