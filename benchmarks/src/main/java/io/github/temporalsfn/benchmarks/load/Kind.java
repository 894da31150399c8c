package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.FailureType;

/** What a run is about, and how it has to end whatever happens around it. */
public enum Kind {
  /** Its execution succeeds, with its input as output. */
  SUCCEED("wait", ExecutionStatus.SUCCEEDED, "SUCCEEDED", 0),
  /** Its execution fails, and the run with it. */
  FAIL("fail", ExecutionStatus.FAILED, FailureType.ExecutionFailed.name(), 0),
  /** Its execution fails once, is redriven, and then succeeds. */
  REDRIVE("flaky", ExecutionStatus.SUCCEEDED, "SUCCEEDED", 1),
  /** It is canceled while its execution runs, which would run on for a day. */
  CANCEL("wait", ExecutionStatus.ABORTED, RunEnd.CANCELED, 0),
  /** Its own time limit passes while its execution runs, which would run on for a day. */
  TIME_OUT("wait", ExecutionStatus.ABORTED, FailureType.WaitTimedOut.name(), 0);

  /** One run in so many is of each kind but the first. */
  private static final int ONE_IN = 20;

  private final String task;
  private final ExecutionStatus status;
  private final String end;
  private final int redrives;

  Kind(String task, ExecutionStatus status, String end, int redrives) {
    this.task = task;
    this.status = status;
    this.end = end;
    this.redrives = redrives;
  }

  static Kind of(int run) {
    int place = run % ONE_IN;
    return place < values().length ? values()[place] : SUCCEED;
  }

  /** What its execution does, as the state machine names it. */
  String task() {
    return task;
  }

  /** The status its execution has in the end. */
  ExecutionStatus status() {
    return status;
  }

  /** The run's end, see {@link RunEnd#how()}. */
  String end() {
    return end;
  }

  int redrives() {
    return redrives;
  }

  /** Whether its execution ends only when it is stopped. */
  boolean isStopped() {
    return status == ExecutionStatus.ABORTED;
  }
}
