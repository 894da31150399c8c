package io.github.temporalsfn.benchmarks.soak;

import java.util.List;
import java.util.Locale;

/**
 * How one quantity has gone over the time after the warm-up.
 *
 * @param first by the line of least squares, at its beginning
 * @param last by the same line, at its end
 * @param hours between the two
 */
record Trend(Quantity quantity, double first, double last, double hours) {
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Of samples.
   *
   * @param samples two or more, at different times
   */
  static Trend of(Quantity quantity, List<Sample> samples) {
    double meanTime = samples.stream().mapToDouble(Sample::seconds).average().orElseThrow();
    double meanValue =
        samples.stream().mapToDouble(sample -> sample.value(quantity)).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (Sample sample : samples) {
      double time = sample.seconds() - meanTime;
      covariance += time * (sample.value(quantity) - meanValue);
      variance += time * time;
    }
    double slope = covariance / variance;
    double begin = samples.get(0).seconds();
    double end = samples.get(samples.size() - 1).seconds();
    return new Trend(
        quantity,
        meanValue + slope * (begin - meanTime),
        meanValue + slope * (end - meanTime),
        (end - begin) / SECONDS_PER_HOUR);
  }

  double perHour() {
    return (last - first) / hours;
  }

  /** Whether it has not risen by more than chance explains. */
  boolean isFlat() {
    return last - first <= quantity.tolerance();
  }

  /** Such as {@code live heap 31.0 to 31.4 MiB (+0.5 an hour)}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s %.1f to %.1f %s (%+.1f an hour)",
        quantity.words(),
        first,
        last,
        quantity.unit(),
        perHour());
  }
}
