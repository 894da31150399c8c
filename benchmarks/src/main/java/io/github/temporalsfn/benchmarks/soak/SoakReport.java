package io.github.temporalsfn.benchmarks.soak;

import io.github.temporalsfn.benchmarks.load.Verdict;
import io.github.temporalsfn.benchmarks.load.Visibility;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a worker needed over time, and what became of the runs. */
record SoakReport(
    SoakSettings settings, List<Sample> samples, Visibility visibility, Verdict verdict) {
  /** So much of the time is a warm-up: caches fill, and Java compiles. */
  private static final double WARM_UP = 0.25;

  /** In less time a worker is still on its way to what it needs. */
  static final Duration SHORTEST_JUDGED = Duration.ofMinutes(10);

  private static final int SHOWN = 20;
  private static final int FEWEST = 3;

  boolean isGood() {
    return verdict.isGood()
        && visibility.isOf(settings.executions())
        && (!isJudged() || trends().stream().allMatch(Trend::isFlat));
  }

  private boolean isJudged() {
    return settings.duration().compareTo(SHORTEST_JUDGED) >= 0;
  }

  /** Of each quantity, after the warm-up. */
  List<Trend> trends() {
    List<Sample> counted = samples.subList((int) (samples.size() * WARM_UP), samples.size());
    if (counted.size() < FEWEST) {
      throw new IllegalStateException("the worker was looked at too seldom to tell a trend");
    }
    return Arrays.stream(Quantity.values()).map(quantity -> Trend.of(quantity, counted)).toList();
  }

  /** All figures. */
  String line() {
    return String.format(
        Locale.ROOT,
        "soak: %,d executions in %s, %d a second; %s%s; Temporal lists %,d ended and %,d open; %s",
        settings.executions(),
        settings.duration(),
        settings.startsPerSecond(),
        trends().stream().map(this::line).collect(Collectors.joining(", ")),
        isJudged() ? "" : " (too short a time to tell growth)",
        visibility.closed(),
        visibility.open(),
        verdict.line());
  }

  private String line(Trend trend) {
    return trend.line() + (isJudged() && !trend.isFlat() ? " GROWS" : "");
  }

  /** What is wrong with runs, a line each, of the first ones. */
  List<String> problems() {
    return verdict.problems().stream().limit(SHOWN).toList();
  }
}
