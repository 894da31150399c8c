package io.github.temporalsfn.activities.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.failure.ApplicationFailure;

/** The output of an execution, or why there is none. */
public final class FinishedExecution {
  // Enough to see what happened; a cause may have 32,768 characters, often a whole stack trace.
  private static final int MAXIMUM_CAUSE = 1_000;

  private FinishedExecution() {}

  /**
   * The output of an execution that succeeded.
   *
   * @throws ApplicationFailure otherwise; retryable only where the same execution may show an
   *     output in a moment
   */
  public static ExecutionOutput outputOf(ExecutionDescription execution) {
    return switch (execution.status()) {
      case "SUCCEEDED" -> succeeded(execution);
      case "FAILED" -> throw ended(FailureType.ExecutionFailed, execution);
      case "TIMED_OUT" -> throw ended(FailureType.ExecutionTimedOut, execution);
      case "ABORTED" -> throw ended(FailureType.ExecutionAborted, execution);
      default ->
          throw FailureType.OutputNotAvailable.nonRetryableFailure(
              execution.name()
                  + " is "
                  + execution.status()
                  + " and has no output yet; use AwaitExecution"
                  + where(execution));
    };
  }

  private static ExecutionOutput succeeded(ExecutionDescription execution) {
    if (execution.output() == null) {
      // Eventual consistency: https://github.com/aws/aws-sdk-js/issues/2462
      throw FailureType.OutputNotAvailable.failure(
          execution.name() + " SUCCEEDED, but AWS shows no output yet" + where(execution));
    }
    return new ExecutionOutput(execution.executionArn(), execution.output());
  }

  private static ApplicationFailure ended(FailureType type, ExecutionDescription execution) {
    StringBuilder message =
        new StringBuilder(execution.name()).append(' ').append(execution.status());
    if (execution.error() != null) {
      message.append(": ").append(execution.error());
    }
    if (execution.cause() != null) {
      message.append(": ").append(TextLimit.cut(execution.cause(), MAXIMUM_CAUSE));
    }
    return type.nonRetryableFailure(message.append(where(execution)).toString());
  }

  private static String where(ExecutionDescription execution) {
    return " ("
        + execution.executionArn()
        + "; "
        + ExecutionArn.parse(execution.executionArn()).consoleUrl()
        + ")";
  }
}
