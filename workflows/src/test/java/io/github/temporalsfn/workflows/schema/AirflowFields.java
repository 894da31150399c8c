package io.github.temporalsfn.workflows.schema;

import io.github.temporalsfn.workflows.input.AcceptedFields;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The fields that inputs take beside their records' components: all of them are Airflow's. */
final class AirflowFields {
  /** Those that are more than another name of a component, with what they say in a schema. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "poke_interval",
          "Airflow's spelling of `wait.initialInterval` and `wait.maximumInterval` together, with a"
              + " `wait.backoffCoefficient` of 1.",
          "timeout",
          "Airflow's spelling of `wait.timeout`.",
          "waiter_max_attempts",
          "Airflow's spelling of `wait.maximumAttempts`.",
          "soft_fail",
          "Airflow's spelling of `onFailure`: true means `RETURN`.",
          "deferrable",
          "Airflow's; true and false mean nothing here, every wait is durable.",
          "is_redrive_execution",
          "Airflow's: true redrives the execution of the given `name`, and `input` is not used; false"
              + " means nothing.");

  private AirflowFields() {}

  /** Airflow's fields of an input, each with the name that it is read under. */
  static NavigableMap<String, String> of(Class<? extends Record> input) {
    NavigableMap<String, String> fields = new TreeMap<>(AcceptedFields.of(input));
    Arrays.stream(input.getRecordComponents()).map(RecordSchema::jsonName).forEach(fields::remove);
    return fields;
  }

  /**
   * What a field means.
   *
   * @param readAs the name that it is read under
   */
  static String description(Class<? extends Record> input, String readAs) {
    boolean isAlias =
        Arrays.stream(input.getRecordComponents())
            .map(RecordSchema::jsonName)
            .anyMatch(readAs::equals);
    return isAlias
        ? "Airflow's spelling of `" + readAs + "`."
        : Objects.requireNonNull(MEANINGS.get(readAs), () -> "no word on " + readAs);
  }
}
