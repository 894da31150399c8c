package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;

/** Asks a run for its status, once it has been taken by a worker. */
final class StatusQuestion {
  // Started, and the first workflow task scheduled: a worker that takes it adds an event.
  private static final long EVENTS_OF_A_RUN_NOT_TAKEN = 2;

  private final WorkflowStub workflow;
  private boolean taken;

  StatusQuestion(WorkflowStub workflow) {
    this.workflow = workflow;
  }

  StatusAnswer ask() {
    if (!taken) {
      // A query would wait for a worker until its deadline.
      StatusAnswer known = whatTemporalSays();
      if (!(known instanceof StatusAnswer.Silent)) {
        return known;
      }
      taken = true;
    }
    try {
      return new StatusAnswer.Answered(
          PayloadText.json(workflow.query("status", RawValue.class)).as(ExecutionProgress.class));
    } catch (CommandFailure | JsonSyntaxException unreadable) {
      return new StatusAnswer.Silent();
    } catch (RuntimeException noAnswer) {
      return TemporalErrors.isUnavailable(noAnswer)
          ? new StatusAnswer.Unreachable()
          : whatTemporalSays();
    }
  }

  // A query that runs into its deadline looks the same whether Temporal or the worker is away.
  private StatusAnswer whatTemporalSays() {
    try {
      WorkflowExecutionDescription run = workflow.describe();
      boolean wasTaken =
          run.getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING
              || run.getHistoryLength() > EVENTS_OF_A_RUN_NOT_TAKEN;
      return wasTaken ? new StatusAnswer.Silent() : new StatusAnswer.NotTaken();
    } catch (RuntimeException e) {
      return TemporalErrors.isOutage(e)
          ? new StatusAnswer.Unreachable()
          : new StatusAnswer.Silent();
    }
  }
}
