/** The workflow {@code RunStateMachine}. */
@NullMarked
package io.github.temporalsfn.workflows.run;

import org.jspecify.annotations.NullMarked;
