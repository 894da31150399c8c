package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowExecutionDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A run as Temporal itself knows it, without any worker. */
public record DescribedRun(WorkflowExecutionDescription description) {
  private static final Set<String> OUR_TYPES =
      Set.of(
          "RunStateMachine",
          "StartExecution",
          "AwaitExecution",
          "GetExecutionOutput",
          "RedriveExecution");
  private static final Set<String> WAITING_TYPES =
      Set.of("RunStateMachine", "AwaitExecution", "RedriveExecution");
  private static final String BATCH = "RunStateMachineBatch";
  private static final String PREFIX = "WORKFLOW_EXECUTION_STATUS_";

  public boolean isOpen() {
    return description.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  /** Whether it is one of our workflows, by its type. */
  boolean isOurs() {
    return OUR_TYPES.contains(description.getWorkflowType());
  }

  /** Whether it is one of our workflows that wait for the end of what they started. */
  public boolean waits() {
    return WAITING_TYPES.contains(description.getWorkflowType());
  }

  /** Whether it is a batch of ours. */
  public boolean isBatch() {
    return description.getWorkflowType().equals(BATCH);
  }

  /**
   * For commands about a wait.
   *
   * @throws CommandFailure if it is no workflow of ours that waits for an execution's end
   */
  public void requireWaiting(String command) {
    if (!waits()) {
      throw badType(
          command
              + " is for RunStateMachine, AwaitExecution and RedriveExecution, which wait for an"
              + " execution's end");
    }
  }

  /**
   * For commands that end what a workflow waits for.
   *
   * @throws CommandFailure if it waits for nothing
   */
  public void requireStoppable(String command) {
    if (!waits() && !isBatch()) {
      throw badType(
          command
              + " is for RunStateMachine, AwaitExecution, RedriveExecution and RunStateMachineBatch,"
              + " which wait for an execution's end");
    }
  }

  private CommandFailure badType(String rule) {
    return CommandFailure.badUsage(
        "workflow %s is a %s; %s"
            .formatted(
                description.getExecution().getWorkflowId(), description.getWorkflowType(), rule));
  }

  /** Temporal's status of the run, such as {@code COMPLETED}. */
  public String workflowStatus() {
    return description.getStatus().name().substring(PREFIX.length());
  }

  /** What can be printed of it; {@code stepFunctions} is there for runs that were cancelled. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("workflowId", description.getExecution().getWorkflowId());
    fields.put("runId", description.getExecution().getRunId());
    fields.put("workflowStatus", workflowStatus());
    fields.put("startTime", description.getStartTime().toString());
    if (description.getCloseTime() != null) {
      fields.put("closeTime", description.getCloseTime().toString());
    }
    Memo.stepFunctions(description).ifPresent(memo -> fields.put("stepFunctions", memo));
    return fields;
  }
}
