package io.github.temporalsfn.activities.definition.airflow;

import java.util.List;

/**
 * What became of an Airflow export.
 *
 * @param toml the connections.toml; empty where the export could not be read at all
 * @param taken the names of the connections in it
 * @param skipped the names of those that are of other types
 * @param variables what the connections.toml refers to
 * @param warnings what is not as in Airflow, or without effect, a line each
 * @param errors what could not be taken over, likewise
 */
public record ImportedConnections(
    String toml,
    List<String> taken,
    List<String> skipped,
    List<ImportedVariable> variables,
    List<String> warnings,
    List<String> errors) {
  public ImportedConnections {
    taken = List.copyOf(taken);
    skipped = List.copyOf(skipped);
    variables = List.copyOf(variables);
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }
}
