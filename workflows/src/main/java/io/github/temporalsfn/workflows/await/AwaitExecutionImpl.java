package io.github.temporalsfn.workflows.await;

import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.ExecutionFollow;
import io.github.temporalsfn.workflows.execution.ExecutionOrigin;
import io.github.temporalsfn.workflows.execution.ExecutionWait;
import io.github.temporalsfn.workflows.execution.Hints;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.AwaitRequest;
import io.github.temporalsfn.workflows.input.ExecutionTarget;
import io.github.temporalsfn.workflows.input.FollowRequest;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for the end of an execution that exists and returns its output. */
public final class AwaitExecutionImpl implements RawAwaitExecution {
  private final Hints hints = new Hints();
  private TrackedExecution execution = TrackedExecution.ofRun(null);

  @Override
  public RawValue await(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried =
        CarriedState.believed(WorkflowInput.carriedState(second), Workflow.getInfo());
    AwaitRequest request = RequestReader.await(WorkflowInput.object(input));
    ExecutionTarget target = request.target();
    FollowRequest follow = request.follow();
    execution = TrackedExecution.given(target.execution());
    StepFunctionsCalls calls = new StepFunctionsCalls(target.connection(), execution.subject());
    ExecutionWait wait =
        new ExecutionWait(follow.waitPolicy(), calls, execution, ExecutionOrigin.GIVEN, hints);
    return JsonPayload.of(
        new ExecutionFollow(follow, calls, execution, wait)
            .toTheEnd(() -> carried.ifPresent(wait::resume), input));
  }

  @Override
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }

  @Override
  public void executionStatusChanged() {
    hints.give();
  }
}
