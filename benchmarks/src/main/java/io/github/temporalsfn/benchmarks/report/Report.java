package io.github.temporalsfn.benchmarks.report;

import io.github.temporalsfn.benchmarks.measurement.MeasuredBenchmark;
import java.util.List;

/**
 * Everything that one call of the command has measured.
 *
 * @param runs of each case
 */
public record Report(Machine machine, int runs, List<MeasuredBenchmark> benchmarks) {
  /** Whether no result was wrong. */
  public boolean isRight() {
    return benchmarks.stream().allMatch(MeasuredBenchmark::isRight);
  }
}
