package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.workflow.Workflow;
import java.util.Map;

/**
 * What a cancelled run still does for its execution. A cancelled workflow has no result, so that
 * the memo tells what happened; {@code temporal workflow describe} shows it.
 */
public final class AfterCancel {
  private static final String MEMO = "stepFunctions";

  private AfterCancel() {}

  /**
   * Stops the execution if it runs and {@code stops} says so, and writes the memo. Runs where the
   * cancel does not reach.
   */
  public static void tidyUp(StepFunctionsCalls calls, TrackedExecution execution, boolean stops) {
    Workflow.newDetachedCancellationScope(
            () -> {
              if (stops && execution.isKnown() && !execution.hasEnded()) {
                ExecutionStop.forGood(calls, execution).stop(StopReason.CANCELLED);
              }
              Workflow.upsertMemo(Map.of(MEMO, JsonPayload.of(execution.memo())));
            })
        .run();
  }
}
