/** The events of an execution, in the shapes of GetExecutionHistory. */
@NullMarked
package io.github.temporalsfn.emulator.history;

import org.jspecify.annotations.NullMarked;
