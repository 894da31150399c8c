package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;

/** Ends the execution with its input as the output. */
record SucceedState() implements State {
  private static final Set<String> FIELDS = Set.of("Type", "Comment");

  static SucceedState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new SucceedState();
  }

  @Override
  public String type() {
    return "Succeed";
  }

  @Override
  public List<String> successors() {
    return List.of();
  }

  @Override
  public boolean isTerminal() {
    return true;
  }

  @Override
  public Step run(StateRun run) {
    return new Step.Exit(run.input(), null);
  }
}
