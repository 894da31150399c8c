/** One class per state type: what it does when an execution enters it. */
@NullMarked
package io.github.temporalsfn.emulator.states;

import org.jspecify.annotations.NullMarked;
