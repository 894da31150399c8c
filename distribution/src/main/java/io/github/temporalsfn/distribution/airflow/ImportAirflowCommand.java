package io.github.temporalsfn.distribution.airflow;

import io.github.temporalsfn.activities.definition.airflow.AirflowImport;
import io.github.temporalsfn.activities.definition.airflow.ImportedConnections;
import io.github.temporalsfn.activities.definition.reader.FileText;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import-airflow}: writes connections.toml from what Airflow exports. */
@Command(
    name = "import-airflow",
    sortOptions = false,
    description = {
      "Writes connections.toml from the AWS connections of an Airflow export.",
      "Secrets become references to environment variables, whose names are told on standard error."
          + " Connections of other types are skipped."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all AWS connections were taken over",
      "2:bad usage, or some were not: comments in the file say why"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  airflow connections export --file-format json connections.json",
      "  temporal-sfn import-airflow --connections connections.json \\",
      "    --output-file connections.toml"
    })
public final class ImportAirflowCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Shell shell;

  @Option(
      names = "--connections",
      paramLabel = "FILE",
      required = true,
      description =
          "The export, as JSON or in Airflow's .env format (id=connection); -: standard input.")
  private String connections = "";

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description = "Where to write; only its owner may read the file. Default: standard output.")
  private @Nullable String outputFile;

  @Option(names = "--force", description = "Replaces the output file if there is one.")
  private boolean force;

  public ImportAirflowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Optional<Path> output =
        Optional.ofNullable(outputFile).map(file -> path("--output-file", file));
    ImportedConnections imported = AirflowImport.of(export(), connections);
    if (!imported.toml().isEmpty()) {
      output.ifPresentOrElse(
          file -> new PrivateFile(file).write(imported.toml(), force),
          () -> {
            shell.out().print(imported.toml());
            shell.out().flush();
          });
    }
    new ImportReport(shell.err()).print(imported);
    return (imported.errors().isEmpty() ? ExitCode.SUCCEEDED : ExitCode.BAD_REQUEST).code();
  }

  private String export() {
    Problems problems = new Problems();
    Optional<String> text =
        connections.equals(STANDARD_INPUT)
            ? standardInput(problems)
            : FileText.read(path("--connections", connections), problems);
    return text.orElseThrow(
        () ->
            CommandFailure.badUsage(
                "--connections: " + connections + " " + problems.errors().get(0).rule()));
  }

  private Optional<String> standardInput(Problems problems) {
    try {
      return FileText.read(shell.in(), problems);
    } catch (IOException e) {
      throw CommandFailure.badUsage("--connections: standard input cannot be read");
    }
  }

  private static Path path(String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CommandFailure.badUsage(option + " has characters that no file's name may have");
    }
  }
}
