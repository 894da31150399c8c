package io.github.temporalsfn.examples.embedding;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Packs an order's items with a state machine. */
@WorkflowInterface
public interface ShipOrder {
  @WorkflowMethod
  String ship(String stateMachineArn, String order);
}
