package io.github.temporalsfn.starter;

import io.github.temporalsfn.starter.command.AwaitExecutionCommand;
import io.github.temporalsfn.starter.command.BatchCommand;
import io.github.temporalsfn.starter.command.CancelCommand;
import io.github.temporalsfn.starter.command.CompletionCommand;
import io.github.temporalsfn.starter.command.GetExecutionOutputCommand;
import io.github.temporalsfn.starter.command.RedriveExecutionCommand;
import io.github.temporalsfn.starter.command.RunCommand;
import io.github.temporalsfn.starter.command.StartExecutionCommand;
import io.github.temporalsfn.starter.command.StatusCommand;
import io.github.temporalsfn.starter.command.StopCommand;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The starter's commands, for the program that registers them. */
public final class StarterCommands {
  /** The commands that know nothing of the others. */
  public static final List<String> NAMES =
      List.of(
          "run",
          "start-execution",
          "await-execution",
          "get-execution-output",
          "redrive-execution",
          "status",
          "stop",
          "cancel",
          "batch");

  private StarterCommands() {}

  /**
   * Adds the commands to {@code root}, each with {@code --help} and the exit codes; makes {@code
   * root} report errors as {@link CommandErrors} does, and take {@code --color} for all commands,
   * those that it has already included.
   */
  public static void addTo(CommandLine root, Shell shell) {
    addTo(root, shell, WantedCommands.ALL);
  }

  /** Likewise with those commands alone that are wanted. */
  public static void addTo(CommandLine root, Shell shell, WantedCommands wanted) {
    for (String name : NAMES) {
      if (wanted.has(name)) {
        root.addSubcommand(
            wanted.setUp(
                command(name, shell), command -> HelpLayout.withHelp(command, ExitCode.list())));
      }
    }
    if (wanted.has("completion")) {
      root.addSubcommand(wanted.setUp(new CompletionCommand(shell), HelpLayout::withHelp));
    }
    if (wanted.has("help")) {
      CommandLine help = new CommandLine(new HelpCommand());
      help.getCommandSpec().usageMessage().description("Shows the help of a command.");
      root.addSubcommand(help);
    }
    HelpLayout.arrange(root);
    RootOptions.addTo(root, shell.screen());
    root.setCaseInsensitiveEnumValuesAllowed(true);
    // Picocli asks the handlers of the command that it was started with, not the subcommand's.
    root.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
    CommandErrors errors = new CommandErrors(shell);
    root.setParameterExceptionHandler(errors);
    root.setExecutionExceptionHandler(errors);
  }

  private static Object command(String name, Shell shell) {
    return switch (name) {
      case "run" -> new RunCommand(shell);
      case "start-execution" -> new StartExecutionCommand(shell);
      case "await-execution" -> new AwaitExecutionCommand(shell);
      case "get-execution-output" -> new GetExecutionOutputCommand(shell);
      case "redrive-execution" -> new RedriveExecutionCommand(shell);
      case "status" -> new StatusCommand(shell);
      case "stop" -> new StopCommand(shell);
      case "cancel" -> new CancelCommand(shell);
      case "batch" -> new BatchCommand(shell);
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }
}
