/** A load of runs of several kinds, and a ledger of what became of each. */
@NullMarked
package io.github.temporalsfn.benchmarks.load;

import org.jspecify.annotations.NullMarked;
