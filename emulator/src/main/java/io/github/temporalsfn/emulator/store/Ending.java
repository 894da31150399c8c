package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.EventDetails;
import org.jspecify.annotations.Nullable;

/**
 * How an execution ends.
 *
 * @param status what DescribeExecution shows
 * @param eventType the last event of the history
 * @param eventDetails what that event carries
 */
public record Ending(
    ExecutionStatus status,
    String eventType,
    EventDetails eventDetails,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause) {
  private static final String SUCCEEDED = "ExecutionSucceeded";
  private static final String FAILED = "ExecutionFailed";
  private static final String TIMED_OUT = "ExecutionTimedOut";
  private static final String ABORTED = "ExecutionAborted";
  private static final String TIMEOUT_ERROR = "States.Timeout";

  /** With an output, a JSON text. */
  public static Ending succeeded(String output) {
    return new Ending(
        ExecutionStatus.SUCCEEDED,
        SUCCEEDED,
        EventDetails.of(SUCCEEDED).with("output", output),
        output,
        null,
        null);
  }

  /** With an error. */
  public static Ending failed(@Nullable String error, @Nullable String cause) {
    return new Ending(
        ExecutionStatus.FAILED,
        FAILED,
        EventDetails.failure(FAILED, error, cause),
        null,
        error,
        cause);
  }

  /** By StopExecution. */
  public static Ending aborted(@Nullable String error, @Nullable String cause) {
    return new Ending(
        ExecutionStatus.ABORTED,
        ABORTED,
        EventDetails.failure(ABORTED, error, cause),
        null,
        error,
        cause);
  }

  /**
   * By the time limit. Of a STANDARD execution only the history names the error, and
   * DescribeExecution shows none, as AWS's; StartSyncExecution shows an EXPRESS one's.
   */
  public static Ending timedOut(StateMachineType type) {
    return new Ending(
        ExecutionStatus.TIMED_OUT,
        TIMED_OUT,
        EventDetails.failure(TIMED_OUT, TIMEOUT_ERROR, null),
        null,
        type == StateMachineType.EXPRESS ? TIMEOUT_ERROR : null,
        null);
  }
}
