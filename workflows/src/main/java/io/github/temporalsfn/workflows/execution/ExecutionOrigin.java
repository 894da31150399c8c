package io.github.temporalsfn.workflows.execution;

import java.time.Duration;

/** Where a run has its execution from, which decides how it begins to wait. */
public enum ExecutionOrigin {
  /** This run has just started it: it cannot have ended, and AWS may not show it for a while. */
  STARTED(false, Duration.ofSeconds(60)),
  /** The caller named it: it may be over, and one that AWS does not know is probably a mistake. */
  GIVEN(true, Duration.ofSeconds(10)),
  /** The caller named it, and this run has just redriven it. */
  REDRIVEN(false, Duration.ofSeconds(10));

  private final boolean askedAtOnce;
  private final Duration unknownFor;

  ExecutionOrigin(boolean askedAtOnce, Duration unknownFor) {
    this.askedAtOnce = askedAtOnce;
    this.unknownFor = unknownFor;
  }

  /** Whether AWS is asked before the first interval. */
  boolean isAskedAtOnce() {
    return askedAtOnce;
  }

  /** How long AWS may not know the execution: describes are eventually consistent. */
  Duration unknownFor() {
    return unknownFor;
  }
}
