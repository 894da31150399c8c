package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a state leads.
 *
 * @param next the next state; null ends the branch or the execution
 */
record Transition(@Nullable String next) {
  static final Set<String> FIELDS = Set.of("Next", "End");

  static Transition parse(Fields fields) throws InvalidDefinitionException {
    return new Transition(fields.next());
  }

  List<String> successors() {
    return Stream.ofNullable(next).toList();
  }
}
