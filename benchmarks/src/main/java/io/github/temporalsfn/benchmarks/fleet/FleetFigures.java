package io.github.temporalsfn.benchmarks.fleet;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.world.CallFigures;
import io.github.temporalsfn.benchmarks.world.LatenessFigures;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fleet whose runs have all ended has cost, and how late they were. */
final class FleetFigures {
  private FleetFigures() {}

  static List<Figure> of(List<FinishedRun> runs, List<ExecutionEnd> ends, EmulatorStats stats) {
    List<Figure> figures = new ArrayList<>(LatenessFigures.of("lateness", ends));
    figures.addAll(CallFigures.throttled(stats));
    figures.addAll(CallFigures.of(stats, runs.size()));
    figures.add(perRun("wake-ups per execution", Unit.SIGNALS, runs, run -> run.wakeUps().size()));
    Map<String, Instant> stopDates =
        ends.stream().collect(Collectors.toMap(ExecutionEnd::executionArn, ExecutionEnd::stopDate));
    figures.add(
        perRun(
            "  before the end, in vain",
            Unit.SIGNALS,
            runs,
            run -> before(Objects.requireNonNull(stopDates.get(run.executionArn())), run)));
    figures.add(
        perRun(
            "history events per execution",
            Unit.EVENTS,
            runs,
            run -> run.history().events().size()));
    return figures;
  }

  private static long before(Instant end, FinishedRun run) {
    return run.wakeUps().stream().filter(end::isAfter).count();
  }

  private static Figure perRun(
      String name, Unit unit, List<FinishedRun> runs, Function<FinishedRun, Number> value) {
    double sum = runs.stream().mapToDouble(run -> value.apply(run).doubleValue()).sum();
    return new Figure(name, unit, sum / runs.size());
  }
}
