package io.github.temporalsfn.distribution.orphans;

import io.github.temporalsfn.activities.operator.OperatorCalls;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Stops an execution that nobody waits for. */
final class OrphanStop {
  private static final String ERROR = "Temporal.Orphaned";
  private static final int LOOKS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final OperatorCalls aws;

  OrphanStop(OperatorCalls aws) {
    this.aws = aws;
  }

  /** Whether AWS has confirmed within ten seconds that it has ended. */
  boolean stop(Orphan orphan) {
    aws.stop(orphan.execution(), ERROR, orphan.cause());
    for (int look = 0; look < LOOKS; look++) {
      if (!aws.describe(orphan.execution()).isRunning()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }
}
