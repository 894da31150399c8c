package io.github.temporalsfn.emulator.stats;

import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long after the ends of executions somebody has seen them, by the emulator's clock; {@code GET
 * /_emulator/lateness} answers the same as JSON. The percentiles are of those ends that were seen:
 * each is one of their latenesses, and null if there are none.
 *
 * @param ends how many ends there were
 * @param described how many of them DescribeExecution has shown
 * @param p50Millis half of them were seen this soon
 * @param p95Millis 95 % of them were seen this soon
 * @param p99Millis 99 % of them were seen this soon
 * @param maxMillis all of them were seen this soon
 */
public record Lateness(
    int ends,
    int described,
    @Nullable Long p50Millis,
    @Nullable Long p95Millis,
    @Nullable Long p99Millis,
    @Nullable Long maxMillis) {
  /** Of these ends. */
  public static Lateness of(List<ExecutionEnd> ends) {
    List<Long> sorted =
        ends.stream()
            .filter(end -> end.firstDescribedAt() != null)
            .map(Lateness::millis)
            .sorted()
            .toList();
    return new Lateness(
        ends.size(),
        sorted.size(),
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static long millis(ExecutionEnd end) {
    Instant seen = Objects.requireNonNull(end.firstDescribedAt());
    return Duration.between(end.stopDate(), seen).toMillis();
  }

  /** By nearest rank: the smallest value that so many percent do not exceed. */
  private static @Nullable Long percentile(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
