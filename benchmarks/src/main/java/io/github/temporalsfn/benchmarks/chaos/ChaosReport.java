package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.chaos.Havoc.Blow;
import io.github.temporalsfn.benchmarks.load.Verdict;
import io.github.temporalsfn.benchmarks.load.Visibility;
import io.github.temporalsfn.emulator.faults.FaultCount;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.stats.OperationStats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What has happened, and what has become of the runs. */
record ChaosReport(
    ChaosSettings settings,
    Duration took,
    Map<Blow, Integer> blows,
    EmulatorStats stats,
    List<FaultCount> faults,
    Visibility visibility,
    Verdict verdict) {
  private static final int SHOWN = 20;
  private static final double MILLISECONDS = 1000;

  /** Whether nothing was lost, doubled, orphaned or wrong. */
  boolean isGood() {
    return verdict.isGood() && visibility.isOf(settings.executions());
  }

  /** All figures. */
  String line() {
    double seconds = took.toMillis() / MILLISECONDS;
    long calls = stats.calls().values().stream().mapToLong(OperationStats::count).sum();
    return String.format(
        Locale.ROOT,
        "chaos: seed %d, %,d executions in %.0f s (%.1f a second); %s; %,d AWS calls, of which %s;"
            + " Temporal lists %,d ended and %,d open; %d timed out unstarted; %s",
        settings.seed(),
        settings.executions(),
        seconds,
        settings.executions() / seconds,
        counted(),
        calls,
        troubled(),
        visibility.closed(),
        visibility.open(),
        verdict.tooLate(),
        verdict.line());
  }

  /** What is wrong, a line each, of the first ones. */
  List<String> problems() {
    return verdict.problems().stream().limit(SHOWN).toList();
  }

  private String counted() {
    return blows.entrySet().stream()
        .map(entry -> entry.getValue() + " " + words(entry.getKey().name()))
        .collect(Collectors.joining(", "));
  }

  private String troubled() {
    return faults.stream()
        .map(count -> String.format("%,d %s", count.applied(), words(count.rule().fault().name())))
        .collect(Collectors.joining(", "));
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
