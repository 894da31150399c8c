/** The intrinsic functions: from JSON texts to a JSON text. */
@NullMarked
package io.github.temporalsfn.emulator.intrinsics;

import org.jspecify.annotations.NullMarked;
