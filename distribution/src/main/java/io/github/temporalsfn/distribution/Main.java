package io.github.temporalsfn.distribution;

import io.github.temporalsfn.distribution.airflow.ImportAirflowCommand;
import io.github.temporalsfn.distribution.connection.CheckCommand;
import io.github.temporalsfn.distribution.demo.DemoCommand;
import io.github.temporalsfn.distribution.dev.DevCommand;
import io.github.temporalsfn.distribution.log.LogSettings;
import io.github.temporalsfn.distribution.orphans.OrphansCommand;
import io.github.temporalsfn.distribution.training.TrainingCommand;
import io.github.temporalsfn.starter.CliArguments;
import io.github.temporalsfn.starter.StarterCommands;
import io.github.temporalsfn.starter.WantedCommands;
import io.github.temporalsfn.starter.shell.Shell;
import java.util.List;
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
  private static final List<String> NAMES =
      List.of("demo", "dev", "worker", "check", "orphans", "emulator", "import-airflow");

  private static final String TRAINING = "train";

  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  Main(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] given) {
    String[] arguments = CliArguments.commandFirst(given);
    Shell process = Shell.ofProcess();
    Shell shell = LogSettings.of(arguments, process.variables()).apply(process);
    System.exit(new Main(shell).execute(arguments));
  }

  /** Runs the command that the arguments name; returns what to tell the shell. */
  int execute(String... arguments) {
    return commandLine(shell, WantedCommands.of(NAMES, arguments)).execute(arguments);
  }

  /** The program with all its commands. */
  public static CommandLine commandLine(Shell shell) {
    return commandLine(shell, WantedCommands.ALL);
  }

  private static CommandLine commandLine(Shell shell, WantedCommands wanted) {
    CommandLine root = new CommandLine(new Main(shell));
    for (String name : NAMES) {
      if (wanted.has(name)) {
        root.addSubcommand(wanted.setUp(command(name, shell), Main::withHelp));
      }
    }
    StarterCommands.addTo(root, shell, wanted);
    if (wanted.has(TRAINING)) {
      root.addSubcommand(new TrainingCommand());
    }
    return root;
  }

  private static Object command(String name, Shell shell) {
    return switch (name) {
      case "demo" -> new DemoCommand(shell);
      case "dev" -> new DevCommand(shell);
      case "worker" -> new WorkerCommand(shell);
      case "check" -> new CheckCommand(shell);
      case "orphans" -> new OrphansCommand(shell);
      case "emulator" -> new EmulatorCommand(shell);
      case "import-airflow" -> new ImportAirflowCommand(shell);
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
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
