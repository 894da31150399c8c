package io.github.temporalsfn.workflows.execution;

import java.util.Arrays;
import java.util.Optional;

/** The statuses that end an execution. Any other, known or not, means: keep waiting. */
public enum ExecutionStatus {
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  ABORTED;

  /** AWS's error for a time-out, which DescribeExecution leaves out. */
  static final String TIMEOUT_ERROR = "States.Timeout";

  static final String RUNNING = "RUNNING";

  /** The ending that a status is, empty while the execution goes on. */
  public static Optional<ExecutionStatus> ending(String status) {
    return Arrays.stream(values()).filter(ending -> ending.name().equals(status)).findFirst();
  }
}
