package io.github.temporalsfn.activities.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.ExecutionOutput;
import io.github.temporalsfn.workflows.execution.FailureMessage;
import io.github.temporalsfn.workflows.execution.Results;
import io.temporal.failure.ApplicationFailure;

/** The output of an execution, or why there is none. */
public final class FinishedExecution {
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
              FailureMessage.notOver(Results.of(execution, null, false)));
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
    ExecutionResult result = Results.of(execution, null, false);
    return type.nonRetryableFailure(FailureMessage.of(execution.name(), result));
  }

  private static String where(ExecutionDescription execution) {
    return " " + FailureMessage.where(Results.of(execution, null, false));
  }
}
