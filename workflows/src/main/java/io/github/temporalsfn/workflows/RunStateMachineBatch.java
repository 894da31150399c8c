package io.github.temporalsfn.workflows;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * Runs up to 1,000 executions, some at a time, each as a child workflow {@link RunStateMachine} of
 * the id {@code <batch's id>-<index>}, and completes when all have ended, however they ended.
 *
 * <p>A cancel cancels the children, which stop their executions. A batch that is started again
 * under its id runs only what has not succeeded: a run that is still open is waited for. Fails with
 * an {@code ApplicationFailure} of the type {@link FailureType#InvalidRequest}, before anything is
 * started, and with nothing else.
 */
@WorkflowInterface
public interface RunStateMachineBatch {
  /** The whole batch; how each of its runs has ended, in the order of the items. */
  @WorkflowMethod(name = "RunStateMachineBatch")
  RunStateMachineBatchResult run(RunStateMachineBatchInput input);

  /** How many runs have ended, and how; how many are running. */
  @QueryMethod(
      name = "status",
      description = "How many runs have ended, and how; how many are running.")
  BatchProgress status();

  /** The indices of the runs that have ended, in the order in which they did. */
  @QueryMethod(
      name = "ended",
      description = "The indices of the runs that have ended, in the order in which they did.")
  List<Integer> ended();

  /**
   * Cancels the runs, whose executions are stopped, starts no more of them, and returns when all
   * have ended. The workflow then completes with its result.
   */
  @UpdateMethod(
      name = "stop",
      description = "Stops what is running and starts no more; the workflow then completes.")
  BatchProgress stop();
}
