package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.Shell;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the worker's connections are defined. */
public final class ConnectionsOption {
  /** Names the file where the option does not. */
  public static final String VARIABLE = "TEMPORAL_SFN_CONNECTIONS";

  @Option(
      names = "--connections",
      paramLabel = "FILE",
      description =
          "The file that defines the worker's AWS connections, beside $AIRFLOW_CONN_… variables."
              + " Default: $TEMPORAL_SFN_CONNECTIONS.")
  private @Nullable String file;

  /**
   * The connections, which the caller closes. Warnings go to standard error.
   *
   * @throws CommandFailure with everything that is wrong with them
   */
  public Connections open(Shell shell) {
    Optional<Path> path = path(shell);
    ConnectionDefinitions definitions = ConnectionDefinitions.load(path, shell.variables());
    definitions.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    if (!definitions.errors().isEmpty()) {
      throw CommandFailure.badUsage(
          definitions.errors().stream()
              .map(error -> named(error, path))
              .collect(Collectors.joining("\nerror: ")));
    }
    return Connections.of(definitions, shell.variables());
  }

  // A line of the file says where to look; of a file that cannot be read, what names it does.
  private String named(String error, Optional<Path> path) {
    boolean isOfAll = path.isPresent() && error.startsWith(path.get() + ": ");
    return isOfAll ? setting() + ": " + error : error;
  }

  private String setting() {
    return file == null ? VARIABLE : "--connections";
  }

  private Optional<Path> path(Shell shell) {
    String name = file == null ? shell.variables().getOrDefault(VARIABLE, "") : file;
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      throw CommandFailure.badUsage(setting() + " must be the path of a file");
    }
  }
}
