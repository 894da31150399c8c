package io.github.temporalsfn.emulator.states;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a state type allows. */
final class FieldNames {
  private static final Set<String> COMMON = Set.of("Type", "Comment", "QueryLanguage");

  private FieldNames() {}

  /** The fields of every state, with some groups of fields and some of a type's own. */
  static Set<String> of(List<Set<String>> groups, String... own) {
    return Stream.of(Stream.of(COMMON), groups.stream(), Stream.of(Set.of(own)))
        .flatMap(sets -> sets)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
