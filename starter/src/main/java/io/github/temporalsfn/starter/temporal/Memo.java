package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowExecutionDescription;
import java.util.Optional;

/** The memo field in which a cancelled workflow leaves what became of its execution. */
public final class Memo {
  private static final String FIELD = "stepFunctions";

  private Memo() {}

  /** The field's document, which needs no worker to be read. */
  public static Optional<JsonDocument> stepFunctions(WorkflowExecutionDescription description) {
    Payload payload = description.getWorkflowExecutionInfo().getMemo().getFieldsMap().get(FIELD);
    return Optional.ofNullable(payload).map(PayloadText::json);
  }
}
