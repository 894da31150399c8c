/** The core: naming an execution, waiting for its end, explaining its failure. */
@NullMarked
package io.github.temporalsfn.workflows.execution;

import org.jspecify.annotations.NullMarked;
