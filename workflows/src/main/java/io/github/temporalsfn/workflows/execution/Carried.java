package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What runs hand over with continue-as-new. */
public final class Carried {
  private Carried() {}

  /**
   * The state in a workflow's second argument. It is believed only if the run before this one saved
   * it, as its {@code savedByRunId} tells. A retry of the workflow after a continue-as-new starts
   * with the same arguments, and must start afresh.
   */
  public static <T> Optional<T> believed(@Nullable RawValue second, Class<T> type) {
    return WorkflowInput.carriedState(second)
        .filter(
            document ->
                document
                    .field("savedByRunId")
                    .map(JsonDocument::asString)
                    .equals(Workflow.getInfo().getContinuedExecutionRunId()))
        .map(document -> document.as(type));
  }
}
