package io.github.temporalsfn.activities.definition.airflow;

import io.github.temporalsfn.activities.definition.reader.ConnectionSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variables {@code AIRFLOW_CONN_NAME} of an environment. */
public final class AirflowVariables {
  private static final String PREFIX = "AIRFLOW_CONN_";

  private AirflowVariables() {}

  /** A source for each, in the order of their names; those of other types define nothing. */
  public static List<ConnectionSource> sources(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(PREFIX))
        .sorted(Map.Entry.comparingByKey())
        .map(variable -> source(variable.getKey(), variable.getValue()))
        .toList();
  }

  private static ConnectionSource source(String variable, String text) {
    String name = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    return AirflowSource.of(name, variable, text);
  }
}
