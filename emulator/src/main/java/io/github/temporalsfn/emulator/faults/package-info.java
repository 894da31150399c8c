/** What AWS does when it misbehaves, by rules that a test sets. */
@NullMarked
package io.github.temporalsfn.emulator.faults;

import org.jspecify.annotations.NullMarked;
