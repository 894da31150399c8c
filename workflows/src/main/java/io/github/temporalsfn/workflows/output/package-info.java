/** The workflow {@code GetExecutionOutput}. */
@NullMarked
package io.github.temporalsfn.workflows.output;

import org.jspecify.annotations.NullMarked;
