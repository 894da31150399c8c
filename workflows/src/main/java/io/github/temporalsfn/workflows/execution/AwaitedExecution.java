package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.history.v1.WorkflowExecutionStartedEventAttributes;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.RawValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which execution a run waits for, told from outside by the first event of its history. The input
 * is not checked here: a run that refuses it is over soon.
 */
public final class AwaitedExecution {
  private AwaitedExecution() {}

  /**
   * The execution of a run of {@code RunStateMachine}, {@code AwaitExecution} or {@code
   * RedriveExecution}; it may not have been started yet, or never be. Empty where the arguments
   * name none.
   *
   * @param converter has the codec that the arguments were written with
   * @throws RuntimeException where the arguments cannot be decoded
   */
  public static Optional<ExecutionArn> of(
      String workflowId, WorkflowExecutionStartedEventAttributes started, DataConverter converter) {
    Optional<Payloads> arguments = Optional.of(started.getInput());
    // What the run before this one saw counts, as long as this one continues it; see Carried.
    Optional<ExecutionArn> carried =
        fields(argument(1, arguments, converter))
            .filter(
                state ->
                    string(state, "savedByRunId")
                        .filter(started.getContinuedExecutionRunId()::equals)
                        .isPresent())
            .flatMap(state -> fields(state.get("latest")))
            .flatMap(latest -> string(latest, "executionArn"))
            .map(ExecutionArn::parse);
    return carried.or(
        () ->
            fields(argument(0, arguments, converter))
                .flatMap(input -> named(input, workflowId, started.getOriginalExecutionRunId())));
  }

  private static Optional<ExecutionArn> named(
      Map<String, JsonDocument> input, String workflowId, String originalRunId) {
    return string(input, "executionArn", "execution_arn")
        .map(ExecutionArn::parse)
        .or(
            () ->
                string(input, "stateMachineArn", "state_machine_arn")
                    .map(StateMachineArn::parse)
                    .map(
                        machine ->
                            machine.execution(
                                string(input, "name")
                                    .orElseGet(
                                        () -> ExecutionName.derive(workflowId, originalRunId)))));
  }

  private static @Nullable JsonDocument argument(
      int index, Optional<Payloads> arguments, DataConverter converter) {
    if (index >= arguments.map(Payloads::getPayloadsCount).orElse(0)) {
      return null;
    }
    RawValue raw = converter.fromPayloads(index, arguments, RawValue.class, RawValue.class);
    return JsonDocument.tryParse(raw.getPayload().getData().toStringUtf8()).orElse(null);
  }

  private static Optional<Map<String, JsonDocument>> fields(@Nullable JsonDocument object) {
    return Optional.ofNullable(object)
        .filter(document -> document.kind() == JsonKind.OBJECT)
        .map(JsonDocument::fields);
  }

  private static Optional<String> string(Map<String, JsonDocument> object, String... spellings) {
    return Stream.of(spellings)
        .map(object::get)
        .filter(value -> value != null && value.kind() == JsonKind.STRING)
        .map(JsonDocument::asString)
        .findFirst();
  }
}
