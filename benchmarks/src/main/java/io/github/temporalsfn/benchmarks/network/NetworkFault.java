package io.github.temporalsfn.benchmarks.network;

/** A way in which a network breaks. */
enum NetworkFault {
  /** Connections end, and new ones are refused, as when nobody listens any more. */
  CUT("cut"),
  /**
   * Connections bring nothing any more and do not end, new ones neither: a firewall that has
   * forgotten them, or a machine that has lost its power. Afterwards new ones work, and the old
   * ones stay as they are.
   */
  HALF_OPEN("half-open"),
  /** Connections bring ten kilobytes a second. */
  SLOW("slow"),
  /** Connections are reset, new ones at once. */
  RESET("reset");

  private final String words;

  NetworkFault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
