package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.ExecutionSelector;
import io.github.temporalsfn.starter.temporal.EarlierRun;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.util.function.Function;

/**
 * A workflow about an execution that exists.
 *
 * @param word its part of the workflow's id, {@code sfn-WORD-MACHINE-NAME}
 * @param summary what it does, as in "await" an execution
 */
record ExecutionJob(String workflowType, String word, String summary) {
  /** The job for the execution that is meant. */
  Job of(
      ExecutionSelector selector,
      TemporalConnection connection,
      Function<ExecutionArn, Object> input) {
    ExecutionArn execution = selector.execution(id -> new EarlierRun(connection, id).execution());
    return new Job(
        workflowType,
        "sfn-" + word + "-" + execution.stateMachine() + "-" + execution.name(),
        "Step Functions: " + summary + " " + execution.text(),
        input.apply(execution));
  }
}
