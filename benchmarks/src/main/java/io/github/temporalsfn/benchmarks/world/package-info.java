/** What benchmarks run things in: a Temporal, a worker, runs, and whether these were right. */
@NullMarked
package io.github.temporalsfn.benchmarks.world;

import org.jspecify.annotations.NullMarked;
