package io.github.temporalsfn.workflows.input;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an object may have.
 *
 * @param names in the order that messages list them
 * @param aliases Airflow's spellings, each with the name it stands for
 */
record FieldNames(List<String> names, Map<String, String> aliases) {
  static FieldNames of(String... names) {
    return new FieldNames(List.of(names), Map.of());
  }

  FieldNames withAliases(Map<String, String> spellings) {
    return new FieldNames(names, spellings);
  }

  /** The name that a spelling stands for, {@code null} for an unknown one. */
  @Nullable String canonical(String spelling) {
    return names.contains(spelling) ? spelling : aliases.get(spelling);
  }
}
