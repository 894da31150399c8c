/** Benchmark c: thousands of executions that end almost at the same time. */
@NullMarked
package io.github.temporalsfn.benchmarks.burst;

import org.jspecify.annotations.NullMarked;
