package io.github.temporalsfn.examples.embedding;

import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.Objects;

/** On the same task queue as the state machine's run, so none is named. */
public final class ShipOrderImpl implements ShipOrder {
  private final RunStateMachine stateMachine =
      Workflow.newChildWorkflowStub(
          RunStateMachine.class,
          ChildWorkflowOptions.newBuilder()
              .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
              .build());

  @Override
  public String ship(String stateMachineArn, String order) {
    RunStateMachineInput input =
        RunStateMachineInput.builder(stateMachineArn).input(JsonDocument.parse(order)).build();
    return Objects.requireNonNull(stateMachine.run(input).output()).text();
  }
}
