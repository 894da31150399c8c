package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.common.converter.RawValue;
import java.util.Optional;

/** Memos, such as that in which a cancelled workflow leaves what became of its execution. */
public final class Memo {
  private static final String FIELD = "stepFunctions";

  private Memo() {}

  /** The field's document, which needs no worker to be read. */
  public static Optional<JsonDocument> stepFunctions(WorkflowExecutionDescription description) {
    return field(description, FIELD);
  }

  /** A field's document, decoded as the client decodes payloads; empty where there is none. */
  public static Optional<JsonDocument> field(
      WorkflowExecutionDescription description, String name) {
    return Optional.ofNullable((RawValue) description.getMemo(name, RawValue.class))
        .map(PayloadText::json);
  }
}
