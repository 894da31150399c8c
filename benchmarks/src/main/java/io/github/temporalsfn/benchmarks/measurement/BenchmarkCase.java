package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;
import java.util.Optional;

/** One size or variant of a benchmark. */
public interface BenchmarkCase {
  String name();

  /** What this machine lacks for it, and where that comes from; empty: nothing. */
  default Optional<String> lacking() {
    return Optional.empty();
  }

  /**
   * Runs it once, in a world of its own.
   *
   * @throws WrongResultException if not everything was as it should be
   */
  List<Figure> measure() throws WrongResultException, InterruptedException;
}
