package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts one execution, whatever happens to the call: the name is the key, so that a retry finds
 * what a lost call had started. A cancel never interrupts it, since nobody could then tell whether
 * there is something to stop.
 */
public final class ExecutionStart {
  private static final Duration OUTCOME_AFTER_CANCEL = Duration.ofMinutes(2);

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;

  public ExecutionStart(StepFunctionsCalls calls, TrackedExecution execution) {
    this.calls = calls;
    this.execution = execution;
  }

  /**
   * Returns when AWS has confirmed the start.
   *
   * @param limit how long that may take; {@code null}: as long as it takes
   * @throws ApplicationFailure what AWS refuses with, or {@code WaitTimedOut}
   * @throws CanceledFailure after the outcome of the call is known, for two minutes at most
   */
  public void start(StartRequest request, @Nullable Duration limit) {
    StartCommand command = command(request, Workflow.getInfo());
    CompletablePromise<StartedExecution> started = Workflow.newPromise();
    Workflow.newDetachedCancellationScope(() -> started.completeFrom(calls.start(command, limit)))
        .run();
    try {
      Workflow.await(started::isCompleted);
    } catch (CanceledFailure canceled) {
      Workflow.newDetachedCancellationScope(
              () -> Workflow.await(OUTCOME_AFTER_CANCEL, started::isCompleted))
          .run();
      if (started.isCompleted() && started.getFailure() == null) {
        execution.started(started.get());
      }
      throw canceled;
    }
    try {
      execution.started(started.get());
    } catch (ActivityFailure failure) {
      adoptOrFail(request, command, failure, limit);
    }
  }

  private StartCommand command(StartRequest request, WorkflowInfo info) {
    String given = request.name();
    String name =
        given == null
            ? ExecutionName.derive(info.getWorkflowId(), info.getOriginalExecutionRunId())
            : given;
    return new StartCommand(
        request.stateMachine().text(),
        name,
        request.input(),
        request.traceHeader(),
        request.connection(),
        given == null,
        false,
        request.onExistingExecution(),
        IsoDate.ofEpochMilli(info.getRunStartedTimestampMillis()));
  }

  /** The time is up without an answer, which does not mean that nothing was started. */
  private void adoptOrFail(
      StartRequest request,
      StartCommand command,
      ActivityFailure failure,
      @Nullable Duration limit) {
    ApplicationFailure reason = reason(failure);
    FailureType type = reason == null ? null : FailureType.of(reason.getType()).orElse(null);
    if (reason != null && type != null) {
      throw type.failure(reason.getOriginalMessage());
    }
    String executionArn = request.stateMachine().execution(command.name()).text();
    if (calls.describe(executionArn) instanceof Answer.Described described) {
      execution.described(described.description());
      return;
    }
    throw FailureType.WaitTimedOut.failure(
        execution.subject()
            + " was not started within "
            + (limit == null ? "the time" : "the wait.timeout of " + Text.duration(limit))
            + ": "
            + (reason == null ? "AWS did not answer in time" : reason.getOriginalMessage())
            + " ("
            + executionArn
            + ")");
  }

  private static @Nullable ApplicationFailure reason(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure reason ? reason : null;
  }
}
