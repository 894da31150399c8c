package io.github.temporalsfn.workflows.start;

import io.github.temporalsfn.workflows.execution.AfterCancel;
import io.github.temporalsfn.workflows.execution.ExecutionStart;
import io.github.temporalsfn.workflows.execution.RunContext;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import org.jspecify.annotations.Nullable;

/** Starts an execution and returns its ARN; stops it when cancelled before that. */
public final class StartExecutionImpl implements RawStartExecution {
  private TrackedExecution execution = TrackedExecution.ofRun(null);

  @Override
  public RawValue start(@Nullable RawValue input, @Nullable RawValue second) {
    StartRequest request =
        RequestReader.start(WorkflowInput.object(input, second), RunContext.current());
    execution = TrackedExecution.ofRun(request.name());
    StepFunctionsCalls calls = new StepFunctionsCalls(request.connection(), execution.subject());
    try {
      new ExecutionStart(calls, execution).start(request, null);
      return JsonPayload.of(execution.startResult());
    } catch (CanceledFailure canceled) {
      AfterCancel.tidyUp(calls, execution, !execution.isAttached());
      throw canceled;
    }
  }

  @Override
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }
}
