package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.workflow.WorkflowInfo;
import java.util.Optional;

/** What runs hand over with continue-as-new. */
public final class Carried {
  private Carried() {}

  /**
   * Believes a state only if the run before this one saved it, as its {@code savedByRunId} tells. A
   * retry of the workflow after a continue-as-new starts with the same arguments, and must start
   * afresh.
   */
  public static <T> Optional<T> believed(
      Optional<JsonDocument> carried, WorkflowInfo info, Class<T> type) {
    return carried
        .filter(
            document ->
                document
                    .field("savedByRunId")
                    .map(JsonDocument::asString)
                    .equals(info.getContinuedExecutionRunId()))
        .map(document -> document.as(type));
  }
}
