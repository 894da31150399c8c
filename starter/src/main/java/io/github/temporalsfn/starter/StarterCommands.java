package io.github.temporalsfn.starter;

import io.github.temporalsfn.starter.command.CancelCommand;
import io.github.temporalsfn.starter.command.RunCommand;
import io.github.temporalsfn.starter.command.StatusCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The starter's commands, for the program that registers them. */
public final class StarterCommands {
  // An ARN fits into one line of an example.
  private static final int HELP_WIDTH = 100;

  private StarterCommands() {}

  /**
   * Adds the commands to {@code root}, each with {@code --help} and the exit codes, and makes
   * {@code root} report errors as {@link CommandErrors} does.
   */
  public static void addTo(CommandLine root, Shell shell) {
    for (Object command :
        List.of(new RunCommand(shell), new StatusCommand(shell), new CancelCommand(shell))) {
      CommandLine commandLine = new CommandLine(command);
      describe(commandLine.getCommandSpec());
      root.addSubcommand(commandLine);
    }
    // Picocli asks the handlers of the command that it was started with, not the subcommand's.
    root.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
    CommandErrors errors = new CommandErrors(shell);
    root.setParameterExceptionHandler(errors);
    root.setExecutionExceptionHandler(errors);
  }

  private static void describe(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
    spec.usageMessage()
        .width(HELP_WIDTH)
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.list());
  }
}
