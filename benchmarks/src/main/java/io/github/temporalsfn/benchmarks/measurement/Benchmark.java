package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;

/**
 * A claim that is measured.
 *
 * @param letter what {@code --only} takes
 * @param title what is measured, in a line
 * @param cases the sizes or variants that it is measured for
 */
public record Benchmark(String letter, String title, List<BenchmarkCase> cases) {}
