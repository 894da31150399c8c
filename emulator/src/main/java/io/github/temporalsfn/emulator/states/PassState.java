package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands its input on, or a fixed result. */
record PassState(@Nullable String result, ResultPath resultPath, @Nullable String next)
    implements State {
  private static final Set<String> FIELDS =
      Set.of("Type", "Comment", "Next", "End", "Result", ResultPath.FIELD);

  static PassState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new PassState(fields.raw("Result"), ResultPath.parse(fields), fields.next());
  }

  @Override
  public String type() {
    return "Pass";
  }

  @Override
  public List<String> successors() {
    return next == null ? List.of() : List.of(next);
  }

  @Override
  public boolean isTerminal() {
    return next == null;
  }

  @Override
  public Step run(StateRun run) {
    return resultPath.exit(run, result == null ? run.input() : result, next);
  }
}
