/** One class per API action, and the rules of requests that they share. */
@NullMarked
package io.github.temporalsfn.emulator.api;

import org.jspecify.annotations.NullMarked;
