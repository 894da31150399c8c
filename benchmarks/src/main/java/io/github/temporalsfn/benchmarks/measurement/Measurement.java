package io.github.temporalsfn.benchmarks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs benchmarks, each case several times.
 *
 * @param runs of each case, at least one
 * @param say takes lines on what is going on
 */
public record Measurement(int runs, Consumer<String> say) {
  public Measurement {
    if (runs < 1) {
      throw new IllegalArgumentException("at least one run, not " + runs);
    }
  }

  /** One after the other: they would take each other's CPU time. */
  public MeasuredBenchmark of(Benchmark benchmark) throws InterruptedException {
    List<Measured> cases = new ArrayList<>();
    for (BenchmarkCase one : benchmark.cases()) {
      cases.add(of(benchmark.letter(), one));
    }
    return new MeasuredBenchmark(benchmark.letter(), benchmark.title(), cases);
  }

  private Measured of(String letter, BenchmarkCase one) throws InterruptedException {
    Optional<String> lacking = one.lacking();
    if (lacking.isPresent()) {
      return Measured.leftOut(one.name(), lacking.get());
    }
    List<List<Figure>> brought = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      say.accept("%s  %s: run %d of %d".formatted(letter, one.name(), run, runs));
      try {
        brought.add(one.measure());
      } catch (WrongResultException e) {
        return Measured.wrong(one.name(), e.problems());
      } catch (RuntimeException e) {
        return Measured.wrong(one.name(), List.of("could not be measured: " + e));
      }
    }
    return Measured.of(one.name(), Spread.of(brought));
  }
}
