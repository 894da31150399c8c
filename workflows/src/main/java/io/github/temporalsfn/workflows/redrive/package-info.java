/** The workflow {@code RedriveExecution}. */
@NullMarked
package io.github.temporalsfn.workflows.redrive;

import org.jspecify.annotations.NullMarked;
