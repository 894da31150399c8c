package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the activities tell of the runs that wait. */
public interface Watch {
  /** Nobody is watched: every run asks for itself. */
  Watch NONE =
      new Watch() {
        @Override
        public Optional<Duration> waiting(WaitingRun run) {
          return Optional.empty();
        }

        @Override
        public void ended(ExecutionArn execution, String workflowId, Optional<Instant> stopDate) {}
      };

  /**
   * A run waits for an execution that runs, or has just been started.
   *
   * @return how long it should wait for its signal before it asks by itself; empty where nobody
   *     watches
   */
  Optional<Duration> waiting(WaitingRun run);

  /**
   * An execution is over, and that workflow knows it. Others may still wait for their signal.
   *
   * @param stopDate when it ended, as AWS says
   */
  void ended(ExecutionArn execution, String workflowId, Optional<Instant> stopDate);
}
