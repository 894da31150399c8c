package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run.
 *
 * @param input what its execution got
 * @param failure why there is no result
 */
public record EndedRun(
    String workflowId,
    JsonDocument input,
    @Nullable ExecutionResult result,
    @Nullable String failure) {
  static EndedRun succeeded(StartedRun run, ExecutionResult result) {
    return new EndedRun(run.workflowId(), run.input(), result, null);
  }

  static EndedRun failed(StartedRun run, String failure) {
    return new EndedRun(run.workflowId(), run.input(), null, failure);
  }
}
