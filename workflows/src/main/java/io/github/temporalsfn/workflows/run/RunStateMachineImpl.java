package io.github.temporalsfn.workflows.run;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.execution.CarriedState;
import io.github.temporalsfn.workflows.execution.Ending;
import io.github.temporalsfn.workflows.execution.ExecutionStart;
import io.github.temporalsfn.workflows.execution.ExecutionStop;
import io.github.temporalsfn.workflows.execution.ExecutionWait;
import io.github.temporalsfn.workflows.execution.Hints;
import io.github.temporalsfn.workflows.execution.StepFunctionsCalls;
import io.github.temporalsfn.workflows.execution.TrackedExecution;
import io.github.temporalsfn.workflows.input.RunRequest;
import io.github.temporalsfn.workflows.input.RunRequestReader;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts an execution, waits for its end and returns its output; stops it when cancelled. */
public final class RunStateMachineImpl implements RawRunStateMachine {
  private static final String MEMO = "stepFunctions";

  private final Hints hints = new Hints();
  private TrackedExecution execution = new TrackedExecution(Workflow.getInfo().getWorkflowId());

  @Override
  public RawValue run(@Nullable RawValue input, @Nullable RawValue second) {
    WorkflowInfo info = Workflow.getInfo();
    RunRequest request = RunRequestReader.read(WorkflowInput.object(input));
    Optional<CarriedState> carried =
        CarriedState.believed(WorkflowInput.carriedState(second), info);
    if (request.name() != null) {
      execution = new TrackedExecution(request.name());
    }
    StepFunctionsCalls calls = new StepFunctionsCalls(request.connection(), execution.subject());
    long waitingSince =
        carried.map(CarriedState::waitingSince).orElse(info.getRunStartedTimestampMillis());
    ExecutionWait wait =
        new ExecutionWait(request.waitPolicy(), calls, execution, waitingSince, hints);
    try {
      if (carried.isPresent()) {
        wait.resume(carried.get());
      } else {
        new ExecutionStart(calls, execution).start(request);
      }
      return JsonPayload.of(finish(request, calls, wait, input));
    } catch (CanceledFailure canceled) {
      Workflow.newDetachedCancellationScope(() -> cleanUp(calls)).run();
      throw canceled;
    }
  }

  @Override
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }

  @Override
  public void executionStatusChanged() {
    hints.give();
  }

  private ExecutionResult finish(
      RunRequest request, StepFunctionsCalls calls, ExecutionWait wait, @Nullable RawValue input) {
    Ending ending = new Ending(calls, execution);
    return switch (wait.awaitEnd(() -> continueAsNew(wait, input))) {
      case EXECUTION_ENDED -> ending.conclude(request.onFailure());
      case TIMED_OUT -> afterLimit(request, calls, ending, FailureType.WaitTimedOut);
      case ATTEMPTS_EXHAUSTED ->
          afterLimit(request, calls, ending, FailureType.WaitAttemptsExhausted);
    };
  }

  /** The execution is stopped; one that ended by itself meanwhile wins. */
  private ExecutionResult afterLimit(
      RunRequest request, StepFunctionsCalls calls, Ending ending, FailureType limit) {
    if (!execution.isAttached()) {
      new ExecutionStop(calls, execution).stop(ExecutionStop.Reason.TIMED_OUT);
      if (execution.hasEnded() && !execution.wasStopped()) {
        return ending.conclude(request.onFailure());
      }
    }
    throw ending.limitReached(limit, request.waitPolicy());
  }

  private static void continueAsNew(ExecutionWait wait, @Nullable RawValue input) {
    Workflow.await(Workflow::isEveryHandlerFinished);
    Workflow.continueAsNew(input, JsonPayload.of(wait.carry()));
  }

  /**
   * Whoever starts it stops it. The memo tells what happened: a cancelled workflow has no result.
   */
  private void cleanUp(StepFunctionsCalls calls) {
    if (!execution.isStarted()) {
      return;
    }
    if (!execution.isAttached() && !execution.hasEnded()) {
      new ExecutionStop(calls, execution).stop(ExecutionStop.Reason.CANCELLED);
    }
    Workflow.upsertMemo(Map.of(MEMO, JsonPayload.of(execution.result())));
  }
}
