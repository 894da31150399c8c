package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.emulator.stats.Lateness;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long after the ends of executions their runs have seen them. */
public final class LatenessFigures {
  private LatenessFigures() {}

  /**
   * Percentiles of those that were seen; how many have never been.
   *
   * @param name whose lateness it is
   */
  public static List<Figure> of(String name, List<ExecutionEnd> ends) {
    Lateness lateness = Lateness.of(ends);
    List<Figure> figures = new ArrayList<>();
    add(figures, name + ", median", lateness.p50Millis());
    add(figures, name + ", 95 %", lateness.p95Millis());
    add(figures, name + ", 99 %", lateness.p99Millis());
    add(figures, name + ", maximum", lateness.maxMillis());
    figures.add(
        new Figure(name + ", never", Unit.EXECUTIONS, lateness.ends() - lateness.described()));
    return figures;
  }

  private static void add(List<Figure> figures, String name, @Nullable Long millis) {
    if (millis != null) {
      figures.add(new Figure(name, Unit.MILLISECONDS, millis));
    }
  }
}
