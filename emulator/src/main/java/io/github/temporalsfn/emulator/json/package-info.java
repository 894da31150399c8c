/** JSON documents as text: checked, read by path and written by path without losing a byte. */
@NullMarked
package io.github.temporalsfn.emulator.json;

import org.jspecify.annotations.NullMarked;
