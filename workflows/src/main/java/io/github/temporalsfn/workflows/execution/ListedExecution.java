package io.github.temporalsfn.workflows.execution;

import static io.github.temporalsfn.workflows.ExecutionSearchAttributes.EXECUTION_ARN;
import static io.github.temporalsfn.workflows.ExecutionSearchAttributes.STATE_MACHINE;
import static io.github.temporalsfn.workflows.ExecutionSearchAttributes.STATUS;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;

/** What lists of workflows show of a run's execution: its search attributes. */
final class ListedExecution {
  private ListedExecution() {}

  /**
   * Sets them where they have changed, since each time is a history event. Only where an activity's
   * answer has said that it may be done: the answer is in the history, so that a replay does the
   * same under a worker with another setting.
   */
  static void show(ExecutionDescription execution) {
    SearchAttributes shown = Workflow.getTypedSearchAttributes();
    boolean isShown =
        execution.status().equals(shown.get(STATUS))
            && execution.executionArn().equals(shown.get(EXECUTION_ARN));
    if (!isShown && !execution.status().equals(ExecutionDescription.UNKNOWN)) {
      Workflow.upsertTypedSearchAttributes(
          STATUS.valueSet(execution.status()),
          STATE_MACHINE.valueSet(nameIn(execution.stateMachineArn())),
          EXECUTION_ARN.valueSet(execution.executionArn()));
    }
  }

  private static String nameIn(String stateMachineArn) {
    return stateMachineArn.substring(stateMachineArn.lastIndexOf(':') + 1);
  }
}
