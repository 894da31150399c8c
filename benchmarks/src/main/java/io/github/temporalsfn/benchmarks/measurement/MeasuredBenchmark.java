package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;

/** What became of a benchmark's cases. */
public record MeasuredBenchmark(String letter, String title, List<Measured> cases) {
  /** Whether no result was wrong. */
  public boolean isRight() {
    return cases.stream().allMatch(measured -> measured.wrong().isEmpty());
  }
}
