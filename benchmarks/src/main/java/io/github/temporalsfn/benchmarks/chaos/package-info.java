/**
 * {@code benchmarks/chaos}: thousands of runs while workers and the server are killed, AWS
 * misbehaves and clocks jump; and a ledger of what became of each.
 */
@NullMarked
package io.github.temporalsfn.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
