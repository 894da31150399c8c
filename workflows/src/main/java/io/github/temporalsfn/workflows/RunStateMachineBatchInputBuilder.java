package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link RunStateMachineBatchInput}. What is not set has its default. */
public final class RunStateMachineBatchInputBuilder {
  private final @Nullable List<RunStateMachineInput> items;
  private final @Nullable RunStateMachineInput template;
  private final @Nullable List<JsonDocument> inputs;
  private @Nullable Integer maxConcurrent;
  private @Nullable Boolean stopOnFailure;

  RunStateMachineBatchInputBuilder(
      @Nullable List<RunStateMachineInput> items,
      @Nullable RunStateMachineInput template,
      @Nullable List<JsonDocument> inputs) {
    this.items = items;
    this.template = template;
    this.inputs = inputs;
  }

  /** How many run at a time, at least 1. */
  public RunStateMachineBatchInputBuilder maxConcurrent(int runs) {
    this.maxConcurrent = runs;
    return this;
  }

  /** Whether the first run that does not succeed stops the others. */
  public RunStateMachineBatchInputBuilder stopOnFailure(boolean stops) {
    this.stopOnFailure = stops;
    return this;
  }

  /**
   * What has been set. Nothing is checked here: the workflow refuses what breaks a rule, as {@link
   * FailureType#InvalidRequest}.
   */
  public RunStateMachineBatchInput build() {
    return new RunStateMachineBatchInput(items, template, inputs, maxConcurrent, stopOnFailure);
  }
}
