package io.github.temporalsfn.examples.caller;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.Map;

/** The next execution takes the output of the one before; a failure is read, not parsed. */
public final class RefundOrderImpl implements RefundOrder {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  @Override
  public Map<String, String> run(Map<String, Object> order) {
    ExecutionResult rested = runStateMachine("reminder", JsonDocument.of(order));
    try {
      ExecutionResult refund = runStateMachine("refund", rested.output());
      return Map.of("refund", "paid", "execution", refund.executionArn());
    } catch (ChildWorkflowFailure failed) {
      if (failed.getCause() instanceof ApplicationFailure reason) {
        ExecutionResult execution = reason.getDetails().get(ExecutionResult.class);
        return Map.of("refused", reason.getType(), "error", String.valueOf(execution.error()));
      }
      throw failed;
    }
  }

  private static ExecutionResult runStateMachine(String name, JsonDocument input) {
    ChildWorkflowOptions options =
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(Workflow.getInfo().getWorkflowId() + "-" + name)
            .setTaskQueue(RunStateMachine.TASK_QUEUE)
            // Stops the execution when this workflow is closed.
            .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
            .build();
    return Workflow.newChildWorkflowStub(RunStateMachine.class, options)
        .run(RunStateMachineInput.builder(ARN + name).input(input).build());
  }
}
