package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;

/**
 * A claim that is measured.
 *
 * @param letter what {@code --only} takes
 * @param title what is measured, in a line
 * @param cases the sizes or variants that it is measured for
 */
public record Benchmark(String letter, String title, List<BenchmarkCase> cases) {
  /** The same with the cases alone that have a text in their name. */
  public Benchmark only(String inName) {
    return new Benchmark(
        letter, title, cases.stream().filter(each -> each.name().contains(inName)).toList());
  }
}
