package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waits for a number of seconds, or until a time. */
record WaitState(WaitUntil until, @Nullable String next) implements State {
  private static final Set<String> FIELDS =
      Set.of(
          "Type", "Comment", "Next", "End", "Seconds", "SecondsPath", "Timestamp", "TimestampPath");

  static WaitState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new WaitState(WaitUntil.parse(fields), fields.next());
  }

  @Override
  public String type() {
    return "Wait";
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
    Instant due;
    try {
      due = until.due(run.input(), run.now());
    } catch (IllegalArgumentException e) {
      return Step.Fail.inState(run, "States.Runtime", String.valueOf(e.getMessage()));
    }
    Step.Exit exit = new Step.Exit(run.input(), next);
    return due.isAfter(run.now()) ? new Step.Later(due, () -> exit) : exit;
  }
}
