package io.github.temporalsfn.benchmarks.network;

/** Whom the worker cannot reach rightly. */
enum Side {
  AWS("AWS"),
  TEMPORAL("Temporal");

  private final String words;

  Side(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
