package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.CommandFailure;
import io.github.temporalsfn.starter.ExitCode;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import java.util.Optional;

/** Starts a workflow, or finds the open one of that id. */
public final class RunStarter {
  private final TemporalConnection connection;
  private final String workflowType;
  private final String taskQueue;

  public RunStarter(TemporalConnection connection, String workflowType, String taskQueue) {
    this.connection = connection;
    this.workflowType = workflowType;
    this.taskQueue = taskQueue;
  }

  /**
   * A run of the id: a new one where none is open.
   *
   * @param summary shown by Temporal's Web UI and CLI
   * @throws CommandFailure if the open one is of another type, or Temporal went away meanwhile
   */
  public StartedRun start(String workflowId, String summary, Object input) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(workflowId)
            .setTaskQueue(taskQueue)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            // USE_EXISTING would not tell whether the run, and so its input, is ours.
            .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
            .setStaticSummary(summary)
            .build();
    WorkflowStub workflow = connection.client().newUntypedWorkflowStub(workflowType, options);
    try {
      workflow.start(input);
      return new StartedRun(workflow, false);
    } catch (WorkflowExecutionAlreadyStarted e) {
      return open(e.getExecution());
    } catch (RuntimeException e) {
      if (TemporalErrors.isOutage(e)) {
        throw startMayHaveArrived(connection.errors().explain(e), workflowId);
      }
      throw e;
    }
  }

  private StartedRun open(WorkflowExecution execution) {
    WorkflowStub workflow =
        connection
            .client()
            .newUntypedWorkflowStub(
                WorkflowTargetOptions.newBuilder().setWorkflowExecution(execution).build(),
                Optional.of(workflowType));
    WorkflowExecutionDescription description = workflow.describe();
    if (!description.getWorkflowType().equals(workflowType)) {
      throw CommandFailure.badUsage(
          "the open workflow with the id \""
              + execution.getWorkflowId()
              + "\" is no "
              + workflowType
              + ", it is a "
              + description.getWorkflowType());
    }
    return new StartedRun(workflow, true);
  }

  private static CommandFailure startMayHaveArrived(CommandFailure outage, String workflowId) {
    return new CommandFailure(
        ExitCode.NOT_REACHABLE,
        outage.type(),
        outage.line()
            + "; the start may have arrived: repeat it with --workflow-id "
            + workflowId
            + " and it starts no second run while the first is open");
  }
}
