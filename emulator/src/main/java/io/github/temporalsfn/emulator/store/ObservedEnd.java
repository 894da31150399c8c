package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An end of an execution, and whether anybody has seen it. */
final class ObservedEnd {
  private final String executionArn;
  private final int redriveCount;
  private final Instant stopDate;
  private @Nullable Instant firstDescribedAt;

  ObservedEnd(String executionArn, int redriveCount, Instant stopDate) {
    this.executionArn = executionArn;
    this.redriveCount = redriveCount;
    this.stopDate = stopDate;
  }

  synchronized void described(Instant now) {
    if (firstDescribedAt == null) {
      firstDescribedAt = now;
    }
  }

  synchronized ExecutionEnd read() {
    return new ExecutionEnd(executionArn, redriveCount, stopDate, firstDescribedAt);
  }
}
