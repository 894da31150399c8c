package io.github.temporalsfn.benchmarks.chaos;

/** A breach of what is promised, done on purpose: the test of the ledger. */
enum Sabotage {
  /** Terminates a run while its execution runs, which then ends by itself. */
  lose,
  /** Terminates a run while its execution runs, which nobody stops any more. */
  orphan,
  /** Starts another execution with the input of a run's. */
  duplicate
}
