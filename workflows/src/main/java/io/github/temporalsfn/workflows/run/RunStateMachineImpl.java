package io.github.temporalsfn.workflows.run;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.ExecutionFollow;
import io.github.temporalsfn.workflows.execution.ExecutionOrigin;
import io.github.temporalsfn.workflows.execution.ExpressRun;
import io.github.temporalsfn.workflows.execution.FollowingRun;
import io.github.temporalsfn.workflows.execution.RunContext;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.RunRequest;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts an execution, waits for its end and returns its output; stops it when cancelled. */
public final class RunStateMachineImpl extends FollowingRun implements RawRunStateMachine {
  @Override
  public RawValue run(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried = CarriedState.believed(second);
    RunRequest request = RequestReader.run(WorkflowInput.object(input), RunContext.current());
    StartRequest start = request.start();
    TrackedExecution execution =
        start.redrives()
            ? TrackedExecution.given(start.redriven())
            : TrackedExecution.ofRun(start.name());
    StepFunctionsCalls calls = begin(execution, start.connection());
    Optional<ExecutionResult> result =
        Boolean.TRUE.equals(request.express())
            ? Optional.empty()
            : follow(request, carried, calls, execution, input);
    return JsonPayload.of(
        result.orElseGet(
            () -> new ExpressRun(calls, execution, messages(), request.follow()).run(start)));
  }

  /** Empty where it turns out to be an Express workflow, of which nothing was started. */
  private Optional<ExecutionResult> follow(
      RunRequest request,
      Optional<CarriedState> carried,
      StepFunctionsCalls calls,
      TrackedExecution execution,
      @Nullable RawValue input) {
    StartRequest start = request.start();
    ExecutionOrigin origin = start.redrives() ? ExecutionOrigin.REDRIVEN : ExecutionOrigin.STARTED;
    ExecutionFollow follow =
        new ExecutionFollow(request.follow(), calls, execution, origin, messages());
    ExecutionFollow.Beginning beginning;
    if (carried.isPresent()) {
      beginning = () -> follow.resume(carried.get());
    } else if (start.redrives()) {
      beginning = follow::redrive;
    } else {
      beginning = () -> follow.start(start, request.express());
    }
    return follow.toTheEnd(beginning, input);
  }
}
