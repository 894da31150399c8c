/** Benchmark d: what a run leaves in Temporal, by the length of its execution. */
@NullMarked
package io.github.temporalsfn.benchmarks.history;

import org.jspecify.annotations.NullMarked;
