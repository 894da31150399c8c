/** Benchmark e: how fast a worker starts, and what a waiting run holds of it. */
@NullMarked
package io.github.temporalsfn.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
