package io.github.temporalsfn.benchmarks.soak;

import io.github.temporalsfn.benchmarks.process.BenchmarkProgram;
import io.github.temporalsfn.benchmarks.process.LiveHeap;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code benchmarks/soak}: a steady load, and whether anything of the worker grows with time. */
@Command(
    name = "benchmarks/soak",
    usageHelpWidth = 100,
    description = {
      "Starts runs at a steady pace through one worker, against the emulator with AWS's quotas and"
          + " the dev server of the Temporal CLI, and looks at the worker's heap, memory, threads,"
          + " files and clients from time to time. Then prints how each has gone, by the line of"
          + " least squares after the first quarter, and what became of the runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing grew, and nothing was lost, doubled, orphaned or wrong",
      "1:something did, or was",
      "2:bad usage"
    })
public final class SoakCommand implements Callable<Integer> {
  private static final Duration SHORTEST = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofDays(2);
  private static final int MOST_A_SECOND = 1_000;
  private static final int LOOKS = 60;

  private final Shell shell;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "PT1H",
      description = "How long runs are started, PT20S to PT48H. Default: ${DEFAULT-VALUE}.")
  private Duration duration = Duration.ZERO;

  @Option(
      names = "--starts-per-second",
      paramLabel = "N",
      defaultValue = "5",
      description = "So many runs are started a second, 1 to 1,000. Default: ${DEFAULT-VALUE}.")
  private int startsPerSecond;

  @Option(
      names = "--temporal",
      paramLabel = "PATH",
      description = "The Temporal CLI whose dev server is used. Default: the one on the PATH.")
  private @Nullable Path temporal;

  @Option(names = "--program", paramLabel = "PATH", description = "The bin/temporal-sfn.")
  private @Nullable Path program;

  SoakCommand(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] arguments) {
    BenchmarkProgram.run(SoakCommand::new, arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    SoakReport report = new Soak(settings(shell.variables()), shell.err()::println).run();
    report.problems().forEach(shell.err()::println);
    shell.out().println(report.line());
    return report.isGood() ? 0 : 1;
  }

  private SoakSettings settings(Map<String, String> variables) {
    BenchmarkProgram.require(
        duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0,
        "--duration must be PT20S to PT48H");
    BenchmarkProgram.require(
        startsPerSecond >= 1 && startsPerSecond <= MOST_A_SECOND,
        "--starts-per-second must be 1 to 1000");
    LiveHeap.lacking()
        .ifPresent(
            lacking -> {
              throw CommandFailure.badUsage(lacking);
            });
    return new SoakSettings(
        duration,
        startsPerSecond,
        duration.dividedBy(LOOKS),
        TemporalServer.requireCli(Optional.ofNullable(temporal), variables),
        WorkerProgram.of(Optional.ofNullable(program)));
  }
}
