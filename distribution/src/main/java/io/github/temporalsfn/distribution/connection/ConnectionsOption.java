package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.ConnectionDefinitions;
import io.github.temporalsfn.starter.CommandFailure;
import io.github.temporalsfn.starter.Shell;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
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
    ConnectionDefinitions definitions = ConnectionDefinitions.load(path(shell), shell.variables());
    definitions.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    if (!definitions.errors().isEmpty()) {
      throw CommandFailure.badUsage(String.join("\nerror: ", definitions.errors()));
    }
    return Connections.of(definitions, shell.variables());
  }

  private Optional<Path> path(Shell shell) {
    String name = file == null ? shell.variables().getOrDefault(VARIABLE, "") : file;
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      throw CommandFailure.badUsage(
          (file == null ? VARIABLE : "--connections") + " must be the path of a file");
    }
  }
}
