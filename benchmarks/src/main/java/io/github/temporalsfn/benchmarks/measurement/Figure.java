package io.github.temporalsfn.benchmarks.measurement;

/** One number that one run of a benchmark has brought. */
public record Figure(String name, Unit unit, double value) {}
