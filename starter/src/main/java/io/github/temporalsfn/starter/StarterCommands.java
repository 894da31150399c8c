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
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The starter's commands, for the program that registers them. */
public final class StarterCommands {
  private StarterCommands() {}

  /**
   * Adds the commands to {@code root}, each with {@code --help} and the exit codes; makes {@code
   * root} report errors as {@link CommandErrors} does, and take {@code --color} for all commands,
   * those that it has already included.
   */
  public static void addTo(CommandLine root, Shell shell) {
    for (Object command :
        List.of(
            new RunCommand(shell),
            new StartExecutionCommand(shell),
            new AwaitExecutionCommand(shell),
            new GetExecutionOutputCommand(shell),
            new RedriveExecutionCommand(shell),
            new StatusCommand(shell),
            new StopCommand(shell),
            new CancelCommand(shell),
            new BatchCommand(shell))) {
      root.addSubcommand(HelpLayout.withHelp(command, ExitCode.list()));
    }
    root.addSubcommand(HelpLayout.withHelp(new CompletionCommand(shell)));
    CommandLine help = new CommandLine(new HelpCommand());
    help.getCommandSpec().usageMessage().description("Shows the help of a command.");
    root.addSubcommand(help);
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
}
