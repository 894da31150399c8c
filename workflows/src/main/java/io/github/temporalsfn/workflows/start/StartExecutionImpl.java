package io.github.temporalsfn.workflows.start;

import io.github.temporalsfn.workflows.execution.AfterCancel;
import io.github.temporalsfn.workflows.execution.ExecutionStart;
import io.github.temporalsfn.workflows.execution.RequestedRedrive;
import io.github.temporalsfn.workflows.execution.RunContext;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import org.jspecify.annotations.Nullable;

/** Starts an execution and returns its ARN; stops it when cancelled before that. */
public final class StartExecutionImpl implements RawStartExecution {
  private TrackedExecution execution = TrackedExecution.ofRun(null);

  @Override
  public RawValue start(@Nullable RawValue input, @Nullable RawValue second) {
    StartRequest request =
        RequestReader.start(WorkflowInput.object(input, second), RunContext.current());
    execution =
        request.redrives()
            ? TrackedExecution.given(request.redriven())
            : TrackedExecution.ofRun(request.name());
    StepFunctionsCalls calls = new StepFunctionsCalls(request.connection(), execution.subject());
    try {
      if (request.redrives()) {
        RequestedRedrive.patient(calls, execution).redrive();
      } else {
        ExecutionStart.patient(calls, execution).start(request, null, false);
      }
    } catch (TemporalFailure failure) {
      tidyUpAfterCancel(calls);
      throw failure;
    }
    tidyUpAfterCancel(calls);
    return JsonPayload.of(execution.startResult());
  }

  /** A cancel may come with the answer: the run then closes as cancelled all the same. */
  private void tidyUpAfterCancel(StepFunctionsCalls calls) {
    if (CancellationScope.current().isCancelRequested()) {
      AfterCancel.tidyUp(calls, execution, execution.isOwned());
    }
  }

  @Override
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }
}
