/** An in-process Step Functions endpoint for demos and tests. */
@NullMarked
package io.github.temporalsfn.emulator;

import org.jspecify.annotations.NullMarked;
