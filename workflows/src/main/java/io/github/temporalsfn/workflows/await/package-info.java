/** The workflow {@code AwaitExecution}. */
@NullMarked
package io.github.temporalsfn.workflows.await;

import org.jspecify.annotations.NullMarked;
