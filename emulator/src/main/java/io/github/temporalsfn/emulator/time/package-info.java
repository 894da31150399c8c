/** The clocks and the timer queue that waiting executions hang on. */
@NullMarked
package io.github.temporalsfn.emulator.time;

import org.jspecify.annotations.NullMarked;
