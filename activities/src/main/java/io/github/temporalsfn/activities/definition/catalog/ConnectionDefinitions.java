package io.github.temporalsfn.activities.definition.catalog;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.airflow.AirflowVariables;
import io.github.temporalsfn.activities.definition.reader.ConnectionReader;
import io.github.temporalsfn.activities.definition.reader.ConnectionSource;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection;
import io.github.temporalsfn.activities.definition.toml.TomlSource;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The connections of a worker, as connections.toml and {@code AIRFLOW_CONN_} variables define them.
 *
 * @param byName those that are right, by name; names compare without case, as in Airflow
 * @param offersDefaultChain whether requests may use the AWS default chain, under the empty name,
 *     and as {@code aws_default} where that is not defined
 * @param errors what is wrong with the others, a line each, without any value
 * @param warnings what is probably not what is meant, likewise
 */
public record ConnectionDefinitions(
    SortedMap<String, ConnectionDefinition> byName,
    boolean offersDefaultChain,
    List<String> errors,
    List<String> warnings) {

  public ConnectionDefinitions {
    SortedMap<String, ConnectionDefinition> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(byName);
    byName = Collections.unmodifiableSortedMap(copy);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads all definitions. Never throws for what is written.
   *
   * @param file connections.toml, where there is to be one
   * @param environment the worker's variables: connections are defined in some, and refer to others
   */
  public static ConnectionDefinitions load(Optional<Path> file, Map<String, String> environment) {
    List<ConnectionSource> sources =
        Stream.concat(
                file.stream().map(path -> TomlSource.of(path, environment)),
                AirflowVariables.sources(environment).stream())
            .toList();
    Map<String, WrittenConnection> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    SortedMap<String, ConnectionDefinition> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ConnectionReader reader = ConnectionReader.here(environment);
    for (ConnectionSource source : sources) {
      for (WrittenConnection written : source.connections()) {
        WrittenConnection earlier = seen.putIfAbsent(written.name(), written);
        Optional<ConnectionDefinition> definition = reader.read(written, source.problems());
        if (earlier != null) {
          source.refuse(written, twice(written, earlier));
          byName.remove(written.name());
        } else {
          definition.ifPresent(right -> byName.put(written.name(), right));
        }
      }
    }
    return new ConnectionDefinitions(
        byName,
        sources.stream().noneMatch(ConnectionSource::withholdsDefaultChain),
        lines(sources.stream().map(ConnectionSource::errors)),
        lines(sources.stream().map(ConnectionSource::warnings)));
  }

  /** The connection of that name, in any case. */
  public Optional<ConnectionDefinition> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static String twice(WrittenConnection written, WrittenConnection earlier) {
    return "defines the connection "
        + written.name()
        + ", which "
        + earlier.origin()
        + " defines, too; remove one of them (names compare without case)";
  }

  private static List<String> lines(Stream<List<String>> lines) {
    return lines.flatMap(List::stream).toList();
  }
}
