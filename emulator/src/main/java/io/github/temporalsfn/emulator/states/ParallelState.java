package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.dataflow.ResultPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs several branches on the same input; its result is the list of their outputs. */
record ParallelState(
    List<StateGraph> branches, DataFlow flow, Recovery recovery, Transition transition)
    implements ForkingState {
  private static final Set<String> FIELDS =
      FieldNames.of(
          List.of(Transition.FIELDS, DataFlow.PATHS, Recovery.FIELDS),
          "Branches",
          "Parameters",
          "ResultSelector",
          ResultPath.FIELD);

  static ParallelState parse(Fields fields, StateNames names) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    List<StateGraph> branches = new ArrayList<>();
    for (Fields branch : fields.objects("Branches")) {
      branch.allow(StateGraph.FIELDS);
      branches.add(StateGraph.parse(branch, names));
    }
    return new ParallelState(
        List.copyOf(branches),
        DataFlow.parse(fields),
        Recovery.parse(fields),
        Transition.parse(fields));
  }

  @Override
  public String type() {
    return "Parallel";
  }

  @Override
  public Step run(StateRun run) {
    return new Step.Fork(new SameInput(this, flow.input(run.documents())));
  }

  /** The branches of one attempt. */
  private record SameInput(ParallelState state, String input) implements Branches {
    @Override
    public void recordStart(StateRun run) {
      run.record("ParallelStateStarted", null);
    }

    @Override
    public int count() {
      return state.branches().size();
    }

    @Override
    public int atATime() {
      return count();
    }

    @Override
    public StateGraph graph(int index) {
      return state.branches().get(index);
    }

    @Override
    public String input(StateRun run, int index) {
      return input;
    }

    @Override
    public @Nullable MapItem item(int index) {
      return null;
    }

    @Override
    public Step joined(StateRun run, List<String> outputs) {
      return state.join(run, outputs);
    }
  }
}
