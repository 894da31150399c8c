package io.github.temporalsfn.workflows.output;

import io.github.temporalsfn.workflows.OnFailure;
import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.Ending;
import io.github.temporalsfn.workflows.execution.ExecutionOrigin;
import io.github.temporalsfn.workflows.execution.ExecutionWait;
import io.github.temporalsfn.workflows.execution.Messages;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.execution.WaitEnd;
import io.github.temporalsfn.workflows.input.ExecutionTarget;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.policy.WaitPolicy;
import io.temporal.common.converter.RawValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Returns the output of an execution that has succeeded, and says why there is none. */
public final class GetExecutionOutputImpl implements RawGetExecutionOutput {
  private TrackedExecution execution = TrackedExecution.ofRun(null);

  @Override
  public RawValue getOutput(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedState> carried = CarriedState.believed(second);
    ExecutionTarget target = RequestReader.output(WorkflowInput.object(input));
    execution = TrackedExecution.given(target.execution());
    StepFunctionsCalls calls = new StepFunctionsCalls(target.connection(), execution.subject());
    ExecutionWait wait =
        new ExecutionWait(
            WaitPolicy.UNTIL_ANSWERED, calls, execution, ExecutionOrigin.GIVEN, new Messages());
    carried.ifPresent(wait::resume);
    WaitEnd end = wait.awaitEnd(input);
    Ending ending = new Ending(calls, execution);
    if (end != WaitEnd.EXECUTION_ENDED) {
      throw ending.notOver();
    }
    ending.explain();
    return JsonPayload.of(Objects.requireNonNull(ending.conclude(OnFailure.FAIL).output()));
  }

  @Override
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }
}
