package io.github.temporalsfn.examples.caller;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.Map;

/** Runs AWS Step Functions: one after the other, with and without luck. */
@WorkflowInterface
public interface RefundOrder {
  @WorkflowMethod
  Map<String, String> run(Map<String, Object> order);
}
