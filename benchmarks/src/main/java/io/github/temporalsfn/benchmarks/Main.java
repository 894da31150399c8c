package io.github.temporalsfn.benchmarks;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.MeasuredBenchmark;
import io.github.temporalsfn.benchmarks.measurement.Measurement;
import io.github.temporalsfn.benchmarks.process.BenchmarkProgram;
import io.github.temporalsfn.benchmarks.report.Machine;
import io.github.temporalsfn.benchmarks.report.Report;
import io.github.temporalsfn.benchmarks.report.ReportJson;
import io.github.temporalsfn.benchmarks.report.ReportTable;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run}: measures, prints a table, writes JSON. */
@Command(
    name = "benchmarks/run",
    usageHelpWidth = 100,
    description = {
      "Measures what this project claims, on this machine, with loopback traffic only, and prints"
          + " a table. A case with a wrong result shows what is wrong instead of figures."
    },
    footerHeading = "%nBenchmarks:%n",
    footer = {
      "  a  executions a second, CPU, AWS calls and memory of RunStateMachine",
      "  b  lateness, AWS calls and throttling of thousands of executions within AWS's quotas",
      "  c  how soon the ends of thousands of executions are seen that come almost at once",
      "  d  history events, bytes, Temporal Cloud Actions and AWS calls by the execution's length",
      "  e  worker start to the first poll; worker memory of runs that wait",
      "  f  how long commands take, with an archive of classes and without"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:a result was wrong", "2:bad usage"})
public final class Main implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--only",
      paramLabel = "LETTER",
      split = ",",
      description = "Which benchmarks, such as a,d. Default: all.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--case",
      paramLabel = "TEXT",
      description = "Only the cases that have this in their name, such as sweep. Default: all.")
  private String inName = "";

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each case is run, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the report, every value in it, into this file too.")
  private @Nullable Path json;

  @Mixin private final Sizes sizes = new Sizes();

  Main(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] arguments) {
    BenchmarkProgram.run(Main::new, arguments);
  }

  static int execute(Shell shell, String... arguments) {
    return BenchmarkProgram.execute(shell, new Main(shell), arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (runs < 1 || runs > 100) {
      throw CommandFailure.badUsage("--runs must be 1 to 100, it is " + runs);
    }
    requireWritable(Optional.ofNullable(json));
    List<Benchmark> benchmarks = chosen(sizes.benchmarks(shell.variables()));
    Machine machine = Machine.here();
    Measurement measurement = new Measurement(runs, shell.err()::println);
    List<MeasuredBenchmark> measured = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      measured.add(measurement.of(benchmark));
    }
    Report report = new Report(machine, runs, measured);
    shell.out().print(ReportTable.of(report));
    if (json != null) {
      ReportJson.write(report, json);
    }
    return report.isRight() ? 0 : 1;
  }

  private List<Benchmark> chosen(List<Benchmark> all) {
    List<String> known = all.stream().map(Benchmark::letter).toList();
    for (String letter : only) {
      if (!known.contains(letter)) {
        throw CommandFailure.badUsage(
            "--only takes " + String.join(", ", known) + ", not \"" + letter + "\"");
      }
    }
    List<Benchmark> chosen =
        all.stream()
            .filter(benchmark -> only.isEmpty() || only.contains(benchmark.letter()))
            .toList();
    List<Benchmark> withCases =
        chosen.stream()
            .map(benchmark -> benchmark.only(inName))
            .filter(benchmark -> !benchmark.cases().isEmpty())
            .toList();
    if (withCases.isEmpty()) {
      throw CommandFailure.badUsage(
          "--case: none has \"%s\" in its name; there are: %s"
              .formatted(inName, String.join("; ", names(chosen))));
    }
    return withCases;
  }

  private static List<String> names(List<Benchmark> benchmarks) {
    return benchmarks.stream()
        .flatMap(benchmark -> benchmark.cases().stream())
        .map(BenchmarkCase::name)
        .toList();
  }

  /** Said before minutes of measuring, not after. */
  private static void requireWritable(Optional<Path> file) {
    file.map(path -> path.toAbsolutePath().getParent())
        .filter(folder -> !Files.isWritable(folder))
        .ifPresent(
            folder -> {
              throw CommandFailure.badUsage("--json: cannot write into " + folder);
            });
  }
}
