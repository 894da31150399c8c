package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link RunStateMachineBatch}, at most 1 MiB: 1 to 1,000 runs, either each with all
 * its fields, or as a template and the inputs that it is run with. {@code null} means the default.
 *
 * @param items the runs, each an input of {@link RunStateMachine}
 * @param template instead of {@code items}: what all runs have in common, all but their documents
 * @param inputs with {@code template}: the input of each run, any JSON
 * @param maxConcurrent how many run at a time; default 100. Not more than about 150 do, so that
 *     even results of the greatest size fit into the batch's history
 * @param stopOnFailure whether the first run that does not succeed stops the others; default false
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunStateMachineBatchInput(
    @Nullable List<RunStateMachineInput> items,
    @Nullable RunStateMachineInput template,
    @Nullable List<JsonDocument> inputs,
    @Nullable Integer maxConcurrent,
    @Nullable Boolean stopOnFailure) {

  /** A builder for those runs. */
  public static RunStateMachineBatchInputBuilder builder(List<RunStateMachineInput> items) {
    return new RunStateMachineBatchInputBuilder(List.copyOf(items), null, null);
  }

  /**
   * A builder for runs that differ in their inputs.
   *
   * @param inputs each a {@link JsonDocument}, or anything that Jackson can write
   */
  public static RunStateMachineBatchInputBuilder builder(
      RunStateMachineInput template, List<?> inputs) {
    return new RunStateMachineBatchInputBuilder(
        null, template, inputs.stream().map(input -> JsonDocument.of((Object) input)).toList());
  }
}
