package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.process.BenchmarkProgram;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.starter.shell.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/chaos}: breaks everything around the runs, and counts what became of them. */
@Command(
    name = "benchmarks/chaos",
    usageHelpWidth = 100,
    description = {
      "Runs executions through two workers against the emulator and the dev server of the Temporal"
          + " CLI on a database file, while workers and server are killed, workers are suspended,"
          + " clocks jump, and AWS fails, throttles, drops, delays and misinforms. Then compares"
          + " what Temporal says of every run with what Step Functions says of every execution, and"
          + " prints one line."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing lost, doubled, orphaned or wrong", "1:something was", "2:bad usage"})
public final class ChaosCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final int MOST_A_SECOND = 1_000;

  private final Shell shell;

  @Option(
      names = "--executions",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many, up to 1,000,000. Default: ${DEFAULT-VALUE}.")
  private int executions;

  @Option(
      names = "--starts-per-second",
      paramLabel = "N",
      defaultValue = "15",
      description = "At most so many runs are started a second. Default: ${DEFAULT-VALUE}.")
  private int startsPerSecond;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Makes the choices: executions, faults, and what is hit when. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--limit",
      paramLabel = "TIME",
      defaultValue = "PT30M",
      description = "Runs that have not ended by then are lost. Default: ${DEFAULT-VALUE}.")
  private Duration limit = Duration.ZERO;

  @Option(
      names = "--temporal",
      paramLabel = "PATH",
      description = "The Temporal CLI whose dev server is used. Default: the one on the PATH.")
  private @Nullable Path temporal;

  @Option(
      names = "--no-clock-jumps",
      description = "Leaves out what needs libfaketime (Debian: the package faketime).")
  private boolean noClockJumps;

  @Option(
      names = "--sabotage",
      paramLabel = "HOW",
      split = ",",
      description =
          "Breaks the promise, each time for one run, which the ledger has to find:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<Sabotage> sabotage = new ArrayList<>();

  @Option(names = "--program", paramLabel = "PATH", description = "The bin/temporal-sfn.")
  private @Nullable Path program;

  ChaosCommand(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] arguments) {
    BenchmarkProgram.run(ChaosCommand::new, arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    ChaosReport report = new Chaos(settings(shell.variables()), shell.err()::println).run();
    report.problems().forEach(shell.err()::println);
    shell.out().println(report.line());
    return report.isGood() ? 0 : 1;
  }

  private ChaosSettings settings(Map<String, String> variables) {
    BenchmarkProgram.require(
        executions >= 1 && executions <= MOST, "--executions must be 1 to 1000000");
    BenchmarkProgram.require(
        startsPerSecond >= 1 && startsPerSecond <= MOST_A_SECOND,
        "--starts-per-second must be 1 to 1000");
    BenchmarkProgram.require(
        !limit.isNegative() && !limit.isZero(), "--limit must be longer than nothing");
    WorkerProgram worker = WorkerProgram.of(Optional.ofNullable(program));
    return new ChaosSettings(
        executions,
        startsPerSecond,
        seed,
        limit,
        TemporalServer.requireCli(Optional.ofNullable(temporal), variables),
        worker,
        noClockJumps ? Optional.empty() : Optional.of(FakeClock.installed()),
        List.copyOf(sabotage));
  }
}
