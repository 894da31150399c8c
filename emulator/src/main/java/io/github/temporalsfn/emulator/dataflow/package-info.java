/** What a state sees of its input, and what it makes of its result: paths and payload templates. */
@NullMarked
package io.github.temporalsfn.emulator.dataflow;

import org.jspecify.annotations.NullMarked;
