package io.github.temporalsfn.workflows.await;

import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.ExecutionFollow;
import io.github.temporalsfn.workflows.execution.ExecutionOrigin;
import io.github.temporalsfn.workflows.execution.FollowingRun;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.AwaitRequest;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for the end of an execution that exists and returns its output. */
public final class AwaitExecutionImpl extends FollowingRun implements RawAwaitExecution {
  @Override
  public RawValue await(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried = CarriedState.believed(second);
    AwaitRequest request = RequestReader.await(WorkflowInput.object(input));
    TrackedExecution execution = TrackedExecution.given(request.target().execution());
    StepFunctionsCalls calls = begin(execution, request.target().connection());
    ExecutionFollow follow =
        new ExecutionFollow(request.follow(), calls, execution, ExecutionOrigin.GIVEN, messages());
    ExecutionFollow.Beginning beginning =
        carried.isPresent() ? () -> follow.resume(carried.get()) : () -> true;
    return JsonPayload.of(follow.toTheEnd(beginning, input).orElseThrow());
  }
}
