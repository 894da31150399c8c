package io.github.temporalsfn.starter.temporal;

/** What Temporal says of workers on a task queue. */
public enum WorkerPresence {
  /** Some polled within the last minutes. */
  SEEN,
  /** None did. */
  ABSENT,
  /** The server does not tell: Temporal's in-memory one cannot. */
  UNKNOWN
}
