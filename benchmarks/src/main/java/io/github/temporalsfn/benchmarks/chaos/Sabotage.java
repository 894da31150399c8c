package io.github.temporalsfn.benchmarks.chaos;

/** A breach of what is promised, done on purpose: the test of the ledger. */
enum Sabotage {
  none,
  /** Terminates a run while its execution runs. */
  lose,
  /** Starts another execution with the input of a run's. */
  duplicate
}
