/** Processes of their own: their lives, their CPU time and their memory. */
@NullMarked
package io.github.temporalsfn.benchmarks.process;

import org.jspecify.annotations.NullMarked;
