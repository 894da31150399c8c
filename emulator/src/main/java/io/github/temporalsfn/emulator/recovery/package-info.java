/** Retry and Catch: which errors they mean, how long to wait, where to go on. */
@NullMarked
package io.github.temporalsfn.emulator.recovery;

import org.jspecify.annotations.NullMarked;
