package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.choice.ChoiceRule;
import io.github.temporalsfn.emulator.choice.ChoiceRules;
import io.github.temporalsfn.emulator.choice.InvalidPathException;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads where the first rule that matches says. */
record ChoiceState(List<Branch> branches, @Nullable String defaultNext) implements State {
  private static final Set<String> FIELDS = Set.of("Type", "Comment", "Choices", "Default");

  /** A rule and the state that it leads to. */
  record Branch(ChoiceRule rule, String next) {}

  static ChoiceState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    List<Branch> branches = new ArrayList<>();
    for (Fields rule : fields.objects("Choices")) {
      branches.add(new Branch(ChoiceRules.parse(rule), rule.requiredText("Next")));
    }
    return new ChoiceState(List.copyOf(branches), fields.text("Default"));
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
  public boolean isTerminal() {
    return false;
  }

  @Override
  public Step run(StateRun run) {
    try {
      for (Branch branch : branches) {
        if (branch.rule().matches(run.input())) {
          return new Step.Exit(run.input(), branch.next());
        }
      }
    } catch (InvalidPathException e) {
      return Step.Fail.inState(run, "States.Runtime", String.valueOf(e.getMessage()));
    }
    return defaultNext == null
        ? Step.Fail.inState(
            run,
            "States.NoChoiceMatched",
            "Failed to transition out of the state. The state does not point to a next state.")
        : new Step.Exit(run.input(), defaultNext);
  }
}
