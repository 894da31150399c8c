package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch.
 *
 * @param base the run's input, or the template of all
 * @param input what the template is run with; {@code null}: the base is complete
 */
public record BatchItem(
    JsonDocument base,
    @Nullable JsonDocument input,
    StateMachineArn stateMachine,
    @Nullable String name) {

  /** The run's input. Put together when it is wanted, since a thousand of them may be large. */
  public JsonDocument document() {
    return input == null ? base : base.with("input", input);
  }
}
