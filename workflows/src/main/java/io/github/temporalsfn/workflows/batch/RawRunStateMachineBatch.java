package io.github.temporalsfn.workflows.batch;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.github.temporalsfn.workflows.RunStateMachineBatch} as its implementation sees it:
 * payloads raw, so that no data converter can refuse or change them, and a second argument, which
 * carries the state from run to run and catches one too many.
 */
@WorkflowInterface
public interface RawRunStateMachineBatch {
  @WorkflowMethod(name = "RunStateMachineBatch")
  RawValue run(@Nullable RawValue input, @Nullable RawValue second);

  /** A {@link io.github.temporalsfn.workflows.BatchProgress}. */
  @QueryMethod(
      name = "status",
      description = "How many runs have ended, and how; how many are running.")
  RawValue status();

  /** A list of indices. */
  @QueryMethod(
      name = "ended",
      description = "The indices of the runs that have ended, in the order in which they did.")
  RawValue ended();

  /** A {@link io.github.temporalsfn.workflows.BatchProgress}, when all have ended. */
  @UpdateMethod(
      name = "stop",
      description = "Stops what is running and starts no more; the workflow then completes.")
  RawValue stop();
}
