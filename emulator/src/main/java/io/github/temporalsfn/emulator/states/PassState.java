package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.dataflow.ResultPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands its input on, or a fixed result. */
record PassState(@Nullable String result, DataFlow flow, Transition transition) implements State {
  private static final Set<String> FIELDS =
      FieldNames.of(
          List.of(Transition.FIELDS, DataFlow.PATHS), "Parameters", "Result", ResultPath.FIELD);

  static PassState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new PassState(fields.raw("Result"), DataFlow.parse(fields), Transition.parse(fields));
  }

  @Override
  public String type() {
    return "Pass";
  }

  @Override
  public List<String> successors() {
    return transition.successors();
  }

  @Override
  public Step run(StateRun run) {
    String input = flow.input(run.documents());
    return new Step.Exit(
        flow.output(result == null ? input : result, run.documents()), transition.next());
  }
}
