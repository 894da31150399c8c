package io.github.temporalsfn.workflows.input;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an object may have.
 *
 * @param names in the order that messages list them
 * @param aliases Airflow's spellings, each with the name it stands for
 * @param elsewhere fields of other workflows, each with what to do instead
 */
record FieldNames(List<String> names, Map<String, String> aliases, Map<String, String> elsewhere) {
  static FieldNames of(String... names) {
    return new FieldNames(List.of(names), Map.of(), Map.of());
  }

  FieldNames withAliases(Map<String, String> spellings) {
    return new FieldNames(names, spellings, elsewhere);
  }

  /** For fields that a user of another workflow may bring along. */
  FieldNames withElsewhere(String advice, FieldNames others) {
    return new FieldNames(
        names,
        aliases,
        both(
            elsewhere,
            Stream.concat(others.names.stream(), others.aliases.keySet().stream())
                .filter(field -> canonical(field) == null)
                .collect(Collectors.toMap(field -> field, field -> advice))));
  }

  /** These fields and those. */
  FieldNames and(FieldNames more) {
    return new FieldNames(
        Stream.concat(names.stream(), more.names.stream()).toList(),
        both(aliases, more.aliases),
        both(elsewhere, more.elsewhere));
  }

  /** The name that a spelling stands for, {@code null} for an unknown one. */
  @Nullable String canonical(String spelling) {
    return names.contains(spelling) ? spelling : aliases.get(spelling);
  }

  /** Why a field that is none of these is refused, and what to do. */
  String refusal(String unknown) {
    String advice = elsewhere.get(unknown);
    return advice != null
        ? "is not a field here: " + advice
        : "is not a field; the fields are " + String.join(", ", names);
  }

  private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
    return Stream.of(one, other)
        .flatMap(map -> map.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
