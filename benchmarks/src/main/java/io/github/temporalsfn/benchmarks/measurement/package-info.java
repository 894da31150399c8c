/** What a benchmark is, and how often it is run. */
@NullMarked
package io.github.temporalsfn.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
