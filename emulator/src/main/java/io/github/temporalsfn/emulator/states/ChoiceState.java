package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.choice.ChoiceRule;
import io.github.temporalsfn.emulator.choice.ChoiceRules;
import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads where the first rule that matches says. */
record ChoiceState(List<Branch> branches, @Nullable String defaultNext, DataFlow flow)
    implements State {
  private static final Set<String> FIELDS =
      FieldNames.of(List.of(DataFlow.PATHS), "Choices", "Default");

  /** A rule and the state that it leads to. */
  record Branch(ChoiceRule rule, String next) {}

  static ChoiceState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    List<Branch> branches = new ArrayList<>();
    for (Fields rule : fields.objects("Choices")) {
      branches.add(new Branch(ChoiceRules.parse(rule), rule.requiredText("Next")));
    }
    return new ChoiceState(List.copyOf(branches), fields.text("Default"), DataFlow.parse(fields));
  }

  @Override
  public String type() {
    return "Choice";
  }

  @Override
  public List<String> successors() {
    return Stream.concat(branches.stream().map(Branch::next), Stream.ofNullable(defaultNext))
        .toList();
  }

  @Override
  public Step run(StateRun run) {
    Documents input = flow.select(run.documents());
    return new Step.Exit(flow.output(run.documents()), next(input));
  }

  private String next(Documents input) {
    for (Branch branch : branches) {
      if (branch.rule().matches(input)) {
        return branch.next();
      }
    }
    if (defaultNext == null) {
      // The States Language calls this States.NoChoiceMatched; AWS keeps that name "for future use"
      // and reports States.Runtime (developer guide, "Handling errors in Step Functions
      // workflows").
      throw DataFlowException.runtime(
          "Failed to transition out of the state. The state does not point to a next state.");
    }
    return defaultNext;
  }
}
