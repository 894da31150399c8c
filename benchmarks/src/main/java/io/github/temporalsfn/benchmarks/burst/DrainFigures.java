package io.github.temporalsfn.benchmarks.burst;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How soon ends have been seen, beside what AWS allows. */
final class DrainFigures {
  // DescribeExecution's quota (reference: AWS's service quotas).
  private static final double BUCKET = 300;
  private static final double REFILL = 50;

  private static final double MILLISECONDS_PER_SECOND = 1000;

  private DrainFigures() {}

  /** Of ends of which at least two have been described, at different times. */
  static List<Figure> of(List<ExecutionEnd> ends) {
    Instant firstEnd = Collections.min(ends.stream().map(ExecutionEnd::stopDate).toList());
    List<Instant> described = new ArrayList<>();
    for (ExecutionEnd end : ends) {
      if (end.firstDescribedAt() != null) {
        described.add(end.firstDescribedAt());
      }
    }
    Instant last = Collections.max(described);
    double between = seconds(Collections.min(described), last);
    double perSecond = described.size() / between;
    return List.of(
        new Figure("time to drain", Unit.SECONDS, seconds(firstEnd, last)),
        new Figure("ends seen per second", Unit.PER_SECOND, perSecond),
        new Figure("  of the refill", Unit.PERCENT, 100 * perSecond / REFILL),
        new Figure(
            "  of the refill and a full bucket",
            Unit.PERCENT,
            100 * described.size() / (BUCKET + REFILL * between)));
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLISECONDS_PER_SECOND;
  }
}
