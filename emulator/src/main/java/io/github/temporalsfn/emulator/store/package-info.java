/** State machines and executions, and what happened in them. */
@NullMarked
package io.github.temporalsfn.emulator.store;

import org.jspecify.annotations.NullMarked;
