package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends the execution as failed. */
record FailState(@Nullable String error, @Nullable String cause) implements State {
  private static final Set<String> FIELDS = Set.of("Type", "Comment", "Error", "Cause");

  static FailState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new FailState(fields.text("Error"), fields.text("Cause"));
  }

  @Override
  public String type() {
    return "Fail";
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
    return new Step.Fail(error, cause);
  }
}
