package io.github.temporalsfn.activities.budget;

/** A token that is kept for a holder. */
final class Promise {
  final String holder;

  /** Where in its line it is; the line's own. */
  int place;

  /** When the holder was told to come, in nanoseconds. */
  long due;

  Promise(String holder) {
    this.holder = holder;
  }
}
