/** The rules of Choice states. */
@NullMarked
package io.github.temporalsfn.emulator.choice;

import org.jspecify.annotations.NullMarked;
