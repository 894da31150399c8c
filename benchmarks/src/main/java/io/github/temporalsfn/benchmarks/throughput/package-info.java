/** Benchmark a: how many executions a second, and what one costs. */
@NullMarked
package io.github.temporalsfn.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
