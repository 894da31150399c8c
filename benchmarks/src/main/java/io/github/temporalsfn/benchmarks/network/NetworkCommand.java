package io.github.temporalsfn.benchmarks.network;

import io.github.temporalsfn.benchmarks.process.BenchmarkProgram;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/network}: breaks the worker's network in every way, and counts. */
@Command(
    name = "benchmarks/network",
    usageHelpWidth = 100,
    description = {
      "Breaks the network between a worker and AWS, and between it and Temporal, for a time and in"
          + " each way: cut, half-open, slow, reset; while runs start, go on and end. Prints a line"
          + " for each with what became of the runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing lost, doubled, orphaned or wrong", "1:something was", "2:bad usage"})
public final class NetworkCommand implements Callable<Integer> {
  private static final int SHOWN = 5;
  private static final int MOST = 10_000;

  private final Shell shell;

  @Option(
      names = "--lengths",
      paramLabel = "TIME",
      split = ",",
      defaultValue = "PT5S,PT2M",
      description = "How long each fault lasts. Default: ${DEFAULT-VALUE}.")
  private List<Duration> lengths = new ArrayList<>();

  @Option(
      names = "--together",
      description = "All faults of a side one after the other, instead of each by itself.")
  private boolean together;

  @Option(
      names = "--executions",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many for each line, 10 a second, up to 10,000. Default: ${DEFAULT-VALUE}.")
  private int executions;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "PT5M",
      description =
          "A run that goes on so long after the last fault is lost. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ZERO;

  @Option(
      names = "--temporal",
      paramLabel = "PATH",
      description = "The Temporal CLI whose dev server is used. Default: the one on the PATH.")
  private @Nullable Path temporal;

  @Option(names = "--program", paramLabel = "PATH", description = "The bin/temporal-sfn.")
  private @Nullable Path program;

  NetworkCommand(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] arguments) {
    BenchmarkProgram.run(NetworkCommand::new, arguments);
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    BenchmarkProgram.require(
        executions >= 1 && executions <= MOST, "--executions must be 1 to 10000");
    BenchmarkProgram.require(
        lengths.stream().allMatch(NetworkCommand::isTime), "--lengths must be more than nothing");
    BenchmarkProgram.require(isTime(patience), "--patience must be more than nothing");
    TemporalCli cli = TemporalServer.requireCli(Optional.ofNullable(temporal), shell.variables());
    WorkerProgram worker = WorkerProgram.of(Optional.ofNullable(program));
    boolean isGood = true;
    for (NetworkCase one : cases()) {
      NetworkOutcome outcome = one.run(cli, worker, patience);
      outcome.verdict().problems().stream().limit(SHOWN).forEach(shell.err()::println);
      shell.out().println(outcome.line());
      isGood &= outcome.isGood();
    }
    return isGood ? 0 : 1;
  }

  private List<NetworkCase> cases() {
    List<NetworkFault> all = List.of(NetworkFault.values());
    List<List<NetworkFault>> sequences =
        together ? List.of(all) : all.stream().map(List::of).toList();
    List<NetworkCase> cases = new ArrayList<>();
    for (Duration length : lengths) {
      for (Side side : Side.values()) {
        sequences.forEach(faults -> cases.add(new NetworkCase(side, faults, length, executions)));
      }
    }
    return cases;
  }

  private static boolean isTime(Duration time) {
    return !time.isNegative() && !time.isZero();
  }
}
