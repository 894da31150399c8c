package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;

/** Ends the branch or the execution with its input as the output. */
record SucceedState(DataFlow flow) implements State {
  private static final Set<String> FIELDS = FieldNames.of(List.of(DataFlow.PATHS));

  static SucceedState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new SucceedState(DataFlow.parse(fields));
  }

  @Override
  public String type() {
    return "Succeed";
  }

  @Override
  public Step run(StateRun run) {
    return new Step.Exit(flow.output(run.documents()), null);
  }
}
