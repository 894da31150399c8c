/** The commands, one class each. */
@NullMarked
package io.github.temporalsfn.starter.command;

import org.jspecify.annotations.NullMarked;
