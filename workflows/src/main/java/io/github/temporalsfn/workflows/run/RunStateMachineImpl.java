package io.github.temporalsfn.workflows.run;

import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.ExecutionFollow;
import io.github.temporalsfn.workflows.execution.ExecutionOrigin;
import io.github.temporalsfn.workflows.execution.ExecutionStart;
import io.github.temporalsfn.workflows.execution.ExecutionWait;
import io.github.temporalsfn.workflows.execution.Hints;
import io.github.temporalsfn.workflows.execution.RunContext;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.FollowRequest;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.RunRequest;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts an execution, waits for its end and returns its output; stops it when cancelled. */
public final class RunStateMachineImpl implements RawRunStateMachine {
  private final Hints hints = new Hints();
  private TrackedExecution execution = TrackedExecution.ofRun(null);

  @Override
  public RawValue run(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried =
        CarriedState.believed(WorkflowInput.carriedState(second), Workflow.getInfo());
    RunRequest request = RequestReader.run(WorkflowInput.object(input), RunContext.current());
    StartRequest start = request.start();
    FollowRequest follow = request.follow();
    execution = TrackedExecution.ofRun(start.name());
    StepFunctionsCalls calls = new StepFunctionsCalls(start.connection(), execution.subject());
    ExecutionWait wait =
        new ExecutionWait(follow.waitPolicy(), calls, execution, ExecutionOrigin.STARTED, hints);
    Runnable beginning =
        carried.isPresent()
            ? () -> wait.resume(carried.get())
            : () ->
                new ExecutionStart(calls, execution).start(start, follow.waitPolicy().timeout());
    return JsonPayload.of(
        new ExecutionFollow(follow, calls, execution, wait).toTheEnd(beginning, input));
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
