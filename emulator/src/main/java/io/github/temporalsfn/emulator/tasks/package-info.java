/** What Task states do: scripts that stand in for Lambda functions and services. */
@NullMarked
package io.github.temporalsfn.emulator.tasks;

import org.jspecify.annotations.NullMarked;
