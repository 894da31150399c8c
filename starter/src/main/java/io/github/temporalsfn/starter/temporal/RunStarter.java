package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
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
  private final String taskQueue;

  public RunStarter(TemporalConnection connection, String taskQueue) {
    this.connection = connection;
    this.taskQueue = taskQueue;
  }

  /**
   * A run of the job's id: a new one where none is open.
   *
   * @throws CommandFailure if the open one does something else, or Temporal went away meanwhile
   */
  public StartedRun start(Job job) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(job.workflowId())
            .setTaskQueue(taskQueue)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            // USE_EXISTING would not tell whether the run, and so its input, is ours.
            .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
            .setStaticSummary(job.summary())
            .build();
    WorkflowStub workflow = connection.client().newUntypedWorkflowStub(job.workflowType(), options);
    try {
      workflow.start(job.input());
      return new StartedRun(workflow, taskQueue, false);
    } catch (WorkflowExecutionAlreadyStarted e) {
      return open(e.getExecution(), job);
    } catch (RuntimeException e) {
      if (TemporalErrors.isOutage(e)) {
        throw startMayHaveArrived(connection.errors().explain(e), job.workflowId());
      }
      throw e;
    }
  }

  private StartedRun open(WorkflowExecution execution, Job job) {
    WorkflowStub workflow =
        connection
            .client()
            .newUntypedWorkflowStub(
                WorkflowTargetOptions.newBuilder().setWorkflowExecution(execution).build(),
                Optional.of(job.workflowType()));
    WorkflowExecutionDescription description = workflow.describe();
    String open = "the open workflow with the id \"" + job.workflowId() + "\" ";
    if (!description.getWorkflowType().equals(job.workflowType())) {
      throw CommandFailure.badUsage(
          open + "is no " + job.workflowType() + ", it is a " + description.getWorkflowType());
    }
    String summary = description.getStaticSummary();
    if (summary != null && !summary.equals(job.summary())) {
      // A state machine or an execution of the same name, in another account or region.
      throw CommandFailure.badUsage(
          open + "is about something else (" + summary + "); it is left as it is");
    }
    return new StartedRun(workflow, description.getTaskQueue(), true);
  }

  private static CommandFailure startMayHaveArrived(CommandFailure outage, String workflowId) {
    return new CommandFailure(
        ExitCode.NOT_REACHABLE,
        outage.type(),
        outage.line()
            + "; the start of workflow "
            + workflowId
            + " may have arrived: repeated under that id, it starts no second run while the first"
            + " is open");
  }
}
