/** Benchmark b: thousands of executions at a time, within AWS's quotas. */
@NullMarked
package io.github.temporalsfn.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
