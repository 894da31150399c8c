/** The workflow {@code StartExecution}. */
@NullMarked
package io.github.temporalsfn.workflows.start;

import org.jspecify.annotations.NullMarked;
