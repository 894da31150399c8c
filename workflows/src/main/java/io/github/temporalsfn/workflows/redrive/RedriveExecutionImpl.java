package io.github.temporalsfn.workflows.redrive;

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

/** Redrives an execution, waits for its end and returns its output; stops it when cancelled. */
public final class RedriveExecutionImpl extends FollowingRun implements RawRedriveExecution {
  @Override
  public RawValue redrive(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried = CarriedState.believed(second);
    AwaitRequest request = RequestReader.redrive(WorkflowInput.object(input));
    TrackedExecution execution = TrackedExecution.given(request.target().execution());
    StepFunctionsCalls calls = begin(execution, request.target().connection());
    ExecutionFollow follow =
        new ExecutionFollow(
            request.follow(), calls, execution, ExecutionOrigin.REDRIVEN, messages());
    ExecutionFollow.Beginning beginning =
        carried.isPresent() ? () -> follow.resume(carried.get()) : follow::redrive;
    return JsonPayload.of(follow.toTheEnd(beginning, input).orElseThrow());
  }
}
