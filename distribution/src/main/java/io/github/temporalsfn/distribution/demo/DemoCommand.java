package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.distribution.local.ServerThreads;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: real runs, shown live, without any account or server. */
@Command(
    name = "demo",
    sortOptions = false,
    description = {
      "Runs three orders on a Temporal and a Step Functions in memory, shown live.",
      "One is delivered, one is declined, one is cancelled. Needs no account and no server."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was as it should be",
      "1:something was not, and a line says what"
    },
    footerHeading = "%nExample:%n",
    footer = "  temporal-sfn demo")
public final class DemoCommand implements Callable<Integer> {
  private final Shell shell;

  @Option(names = "--fast", description = "Shortens the time that tasks take.")
  private boolean fast;

  public DemoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    ServerThreads.hush();
    Narrator narrator = new Narrator(shell.out(), shell.outColors());
    new Demo(narrator, fast ? Pace.FAST : Pace.READING).play();
    return ExitCode.SUCCEEDED.code();
  }
}
