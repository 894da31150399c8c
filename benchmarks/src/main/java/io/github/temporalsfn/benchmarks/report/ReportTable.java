package io.github.temporalsfn.benchmarks.report;

import io.github.temporalsfn.benchmarks.measurement.Measured;
import io.github.temporalsfn.benchmarks.measurement.MeasuredBenchmark;
import io.github.temporalsfn.benchmarks.measurement.Spread;
import java.util.Locale;

/** A report as a person reads it. */
public final class ReportTable {
  private static final String NUMBERS = "    %-46s %12s %12s %12s";
  private static final String ROW = NUMBERS + "  %s%n";

  private ReportTable() {}

  public static String of(Report report) {
    StringBuilder text = new StringBuilder(report.machine().line());
    text.append(String.format("%nruns of each case: %d%n", report.runs()));
    report.benchmarks().forEach(benchmark -> append(text, benchmark));
    return text.toString();
  }

  private static void append(StringBuilder text, MeasuredBenchmark benchmark) {
    text.append(String.format("%n%s  %s%n", benchmark.letter(), benchmark.title()));
    benchmark.cases().forEach(measured -> append(text, measured));
  }

  private static void append(StringBuilder text, Measured measured) {
    if (measured.leftOut() != null) {
      text.append(String.format("  %s: left out: %s%n", measured.name(), measured.leftOut()));
    } else if (!measured.wrong().isEmpty()) {
      text.append(String.format("  %s: WRONG, so no figures:%n", measured.name()));
      measured.wrong().forEach(problem -> text.append(String.format("    - %s%n", problem)));
    } else {
      text.append(String.format("  %s%n", measured.name()));
      text.append(String.format(NUMBERS + "%n", "", "min", "median", "max"));
      measured.figures().forEach(figure -> append(text, figure));
    }
  }

  private static void append(StringBuilder text, Spread figure) {
    text.append(
        String.format(
            ROW,
            figure.name(),
            number(figure, figure.min()),
            number(figure, figure.median()),
            number(figure, figure.max()),
            figure.unit().symbol()));
  }

  private static String number(Spread figure, double value) {
    return String.format(Locale.ROOT, "%,." + figure.unit().decimals() + "f", value);
  }
}
