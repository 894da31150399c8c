/** Drives executions from state to state. */
@NullMarked
package io.github.temporalsfn.emulator.engine;

import org.jspecify.annotations.NullMarked;
