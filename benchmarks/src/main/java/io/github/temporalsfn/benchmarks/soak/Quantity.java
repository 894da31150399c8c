package io.github.temporalsfn.benchmarks.soak;

/** What must not grow with time. */
enum Quantity {
  /** The heap after a full collection, in MiB. */
  LIVE_HEAP("live heap", "MiB", 8),
  /** What the system has given the process, in MiB: Java takes more until it has what it wants. */
  RESIDENT("resident set", "MiB", 64),
  THREADS("threads", "threads", 8),
  FILES("open files", "files", 16),
  CLIENTS("AWS clients", "clients", 1);

  private final String words;
  private final String unit;
  private final double tolerance;

  Quantity(String words, String unit, double tolerance) {
    this.words = words;
    this.unit = unit;
    this.tolerance = tolerance;
  }

  String words() {
    return words;
  }

  String unit() {
    return unit;
  }

  /** By how much it may have risen at the end, by its trend: what a busy minute can add. */
  double tolerance() {
    return tolerance;
  }
}
