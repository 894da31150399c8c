package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code addContext} tells an execution of the run that starts it. */
public final class RunContext {
  // Set by Temporal's schedules: the time that the run was planned for, not that of its start.
  private static final SearchAttributeKey<OffsetDateTime> SCHEDULED =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  private RunContext() {}

  /**
   * The current run's {@code {workflowId, runId, attempt, scheduledTime}}. The same after a reset,
   * since it is part of the input that identifies the execution: the run id is that of the run that
   * was reset. Without a schedule, the scheduled time is that of the run's start.
   */
  public static JsonDocument current() {
    WorkflowInfo info = Workflow.getInfo();
    OffsetDateTime scheduled = Workflow.getTypedSearchAttributes().get(SCHEDULED);
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("workflowId", info.getWorkflowId());
    context.put("runId", info.getOriginalExecutionRunId());
    context.put("attempt", info.getAttempt());
    context.put(
        "scheduledTime",
        scheduled == null
            ? IsoDate.ofEpochMilli(info.getRunStartedTimestampMillis())
            : IsoDate.of(scheduled.toInstant()));
    return JsonDocument.of(context);
  }
}
