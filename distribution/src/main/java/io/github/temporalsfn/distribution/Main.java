package io.github.temporalsfn.distribution;

import io.github.temporalsfn.distribution.airflow.ImportAirflowCommand;
import io.github.temporalsfn.distribution.connection.CheckCommand;
import io.github.temporalsfn.distribution.demo.DemoCommand;
import io.github.temporalsfn.distribution.dev.DevCommand;
import io.github.temporalsfn.distribution.orphans.OrphansCommand;
import io.github.temporalsfn.distribution.training.TrainingCommand;
import io.github.temporalsfn.starter.CliArguments;
import io.github.temporalsfn.starter.Shell;
import io.github.temporalsfn.starter.StarterCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code temporal-sfn}: what it is, and its commands. */
@Command(
    name = "temporal-sfn",
    versionProvider = ManifestVersion.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Runs AWS Step Functions from Temporal: starts an execution exactly once, waits for it"
          + " durably, and returns its output or a failure that explains itself."
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  temporal-sfn demo",
      "  temporal-sfn dev",
      "  temporal-sfn worker &",
      "  temporal-sfn run --input '{\"orderId\":42}' --state-machine-arn \\",
      "    arn:aws:states:us-east-1:123456789012:stateMachine:orders"
    })
public final class Main implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  Main(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] given) {
    String[] arguments = CliArguments.commandFirst(given);
    Shell shell = Shell.ofProcess();
    LogLevels.of(arguments, shell.variables()).apply();
    LogStream.use();
    System.exit(new Main(shell).execute(arguments));
  }

  /** Runs the command that the arguments name; returns what to tell the shell. */
  int execute(String... arguments) {
    return commandLine(shell).execute(arguments);
  }

  /** The program with all its commands. */
  public static CommandLine commandLine(Shell shell) {
    CommandLine root = new CommandLine(new Main(shell));
    root.addSubcommand(withHelp(new DemoCommand(shell)));
    root.addSubcommand(withHelp(new DevCommand(shell)));
    root.addSubcommand(withHelp(new WorkerCommand(shell)));
    root.addSubcommand(withHelp(new CheckCommand(shell)));
    root.addSubcommand(withHelp(new OrphansCommand(shell)));
    root.addSubcommand(withHelp(new EmulatorCommand(shell)));
    root.addSubcommand(withHelp(new ImportAirflowCommand(shell)));
    StarterCommands.addTo(root, shell);
    root.addSubcommand(new TrainingCommand());
    return root;
  }

  private static CommandLine withHelp(Object command) {
    CommandLine commandLine = new CommandLine(command);
    commandLine
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help.")
                .build());
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }
}
