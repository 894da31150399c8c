package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.stats.OperationStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was asked of AWS, for each execution. */
public final class CallFigures {
  private CallFigures() {}

  /** All calls together, and by operation. */
  public static List<Figure> of(EmulatorStats stats, int executions) {
    Map<String, OperationStats> calls = stats.calls();
    long all = calls.values().stream().mapToLong(OperationStats::count).sum();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("AWS calls per execution", Unit.CALLS, (double) all / executions));
    calls.forEach(
        (operation, counts) ->
            figures.add(
                new Figure("  " + operation, Unit.CALLS, (double) counts.count() / executions)));
    return figures;
  }

  /** What AWS has refused because the account's request rate was used up. */
  public static List<Figure> throttled(EmulatorStats stats) {
    long all = stats.calls().values().stream().mapToLong(OperationStats::count).sum();
    long throttled = stats.calls().values().stream().mapToLong(OperationStats::throttled).sum();
    return List.of(
        new Figure("throttled calls", Unit.CALLS, throttled),
        new Figure("throttled part of all calls", Unit.PERCENT, 100.0 * throttled / all));
  }
}
