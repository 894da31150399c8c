/** The command {@code benchmarks/run}. */
@NullMarked
package io.github.temporalsfn.benchmarks;

import org.jspecify.annotations.NullMarked;
