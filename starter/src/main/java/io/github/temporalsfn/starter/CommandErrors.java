package io.github.temporalsfn.starter;

import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One line for what a user can act on; a stack trace only for what nobody foresaw. */
public final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Shell shell;

  public CommandErrors(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("bad usage");
    shell.err().println("error: " + line);
    shell.err().println("hint: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.BAD_REQUEST.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof CommandFailure failure) {
      return new ResultPrinter(shell, format(command)).print(failure).code();
    }
    e.printStackTrace(shell.err());
    return ExitCode.FAULT.code();
  }

  private static OutputFormat format(CommandLine command) {
    OptionSpec option = command.getCommandSpec().findOption(OutputOption.NAME);
    return option != null && option.getValue() instanceof OutputFormat format
        ? format
        : OutputFormat.text;
  }
}
