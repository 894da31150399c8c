/** The workflow {@code RunStateMachineBatch}. */
@NullMarked
package io.github.temporalsfn.workflows.batch;

import org.jspecify.annotations.NullMarked;
