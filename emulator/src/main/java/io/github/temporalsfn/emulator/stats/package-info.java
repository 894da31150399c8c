/** Counts of calls, executions and timers. */
@NullMarked
package io.github.temporalsfn.emulator.stats;

import org.jspecify.annotations.NullMarked;
