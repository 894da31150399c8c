package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.temporal.StartedRun;

/**
 * A run to follow.
 *
 * @param cancelCommand a command to paste, for whoever does not want it any more
 */
public record FollowedRun(StartedRun run, String cancelCommand) {
  /** The run, while it waits for a worker. */
  AwaitedWork work() {
    return new AwaitedWork(
        run.taskQueue(),
        "the run",
        "; workflow "
            + run.workflowId()
            + " stays and waits for one (to cancel it: "
            + cancelCommand
            + ")");
  }
}
