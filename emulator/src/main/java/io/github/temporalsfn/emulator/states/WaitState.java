package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Waits for a number of seconds, or until a time. */
record WaitState(WaitUntil until, DataFlow flow, Transition transition) implements State {
  private static final Set<String> FIELDS =
      FieldNames.of(
          List.of(Transition.FIELDS, DataFlow.PATHS),
          "Seconds",
          "SecondsPath",
          "Timestamp",
          "TimestampPath");

  static WaitState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    return new WaitState(WaitUntil.parse(fields), DataFlow.parse(fields), Transition.parse(fields));
  }

  @Override
  public String type() {
    return "Wait";
  }

  @Override
  public List<String> successors() {
    return transition.successors();
  }

  @Override
  public Step run(StateRun run) {
    Instant due = until.due(flow.select(run.documents()), run.now());
    return due.isAfter(run.now()) ? new Step.Later(due, () -> exit(run)) : exit(run);
  }

  private Step exit(StateRun run) {
    return new Step.Exit(flow.output(run.documents()), transition.next());
  }
}
