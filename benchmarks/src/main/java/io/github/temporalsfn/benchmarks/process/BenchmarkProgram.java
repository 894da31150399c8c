package io.github.temporalsfn.benchmarks.process;

import io.github.temporalsfn.distribution.local.ServerThreads;
import io.github.temporalsfn.starter.CommandErrors;
import io.github.temporalsfn.starter.HelpLayout;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.Shell;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.LogManager;

/** What the scripts in {@code benchmarks/} run: one command, in a process of its own. */
public final class BenchmarkProgram {
  private BenchmarkProgram() {}

  /** Does what was typed, and ends the process with its exit code. */
  public static void run(Function<Shell, Callable<Integer>> command, String... arguments) {
    Descendants.endWithThisProcess();
    ServerThreads.hush();
    // gRPC logs by java.util.logging, such as of a server that goes away.
    LogManager.getLogManager().reset();
    Shell shell = Shell.ofProcess();
    System.exit(execute(shell, command.apply(shell), arguments));
  }

  /** Does what was typed; returns the exit code. */
  public static int execute(Shell shell, Callable<Integer> command, String... arguments) {
    CommandErrors errors = new CommandErrors(shell);
    return HelpLayout.withHelp(command)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .execute(arguments);
  }

  /** Refuses options that break a rule. */
  public static void require(boolean holds, String rule) {
    if (!holds) {
      throw CommandFailure.badUsage(rule);
    }
  }
}
