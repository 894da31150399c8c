/** Reads the fields of a definition and says which of them are wrong, and where. */
@NullMarked
package io.github.temporalsfn.emulator.definition;

import org.jspecify.annotations.NullMarked;
