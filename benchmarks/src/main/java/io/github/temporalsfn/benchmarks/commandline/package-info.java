/** Benchmark f: how long commands take, from the shell and back. */
@NullMarked
package io.github.temporalsfn.benchmarks.commandline;

import org.jspecify.annotations.NullMarked;
