package io.github.temporalsfn.benchmarks.worker;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How memory grows with the number of runs that wait. */
final class MemoryFigures {
  private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

  private MemoryFigures() {}

  /**
   * The memory at each number, and what each run more has added between two of them.
   *
   * @param samples ascending; the first one with no run
   */
  static List<Figure> of(List<MemorySample> samples) {
    List<Figure> figures = new ArrayList<>();
    for (MemorySample sample : samples) {
      String at = " with " + number(sample.waiting()) + " waiting";
      figures.add(new Figure("live heap" + at, Unit.MEBIBYTES, sample.heap()));
      sample
          .resident()
          .ifPresent(
              resident -> figures.add(new Figure("resident set" + at, Unit.MEBIBYTES, resident)));
    }
    for (int i = 1; i < samples.size(); i++) {
      addSlopes(figures, samples.get(i - 1), samples.get(i));
    }
    return figures;
  }

  private static void addSlopes(List<Figure> figures, MemorySample from, MemorySample to) {
    String between = " per run, " + number(from.waiting()) + " to " + number(to.waiting());
    int more = to.waiting() - from.waiting();
    figures.add(
        new Figure("live heap" + between, Unit.KIBIBYTES, perRun(to.heap() - from.heap(), more)));
    if (from.resident().isPresent() && to.resident().isPresent()) {
      double grown = to.resident().getAsDouble() - from.resident().getAsDouble();
      figures.add(new Figure("resident set" + between, Unit.KIBIBYTES, perRun(grown, more)));
    }
  }

  private static double perRun(double mebibytes, int runs) {
    return mebibytes * KIBIBYTES_PER_MEBIBYTE / runs;
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
