/** A whole state machine definition, checked. */
@NullMarked
package io.github.temporalsfn.emulator.machine;

import org.jspecify.annotations.NullMarked;
