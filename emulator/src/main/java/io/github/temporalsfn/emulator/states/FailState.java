package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;

/** Ends the branch or the execution as failed. */
record FailState(FailureText error, FailureText cause) implements State {
  private static final Set<String> FIELDS =
      FieldNames.of(List.of(), "Error", "ErrorPath", "Cause", "CausePath");

  static FailState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new FailState(FailureText.parse(fields, "Error"), FailureText.parse(fields, "Cause"));
  }

  @Override
  public String type() {
    return "Fail";
  }

  @Override
  public Step run(StateRun run) {
    return new Step.Fail(error.read(run.documents()), cause.read(run.documents()));
  }
}
