/** The command that finds executions whose workflow is closed. */
@NullMarked
package io.github.temporalsfn.distribution.orphans;

import org.jspecify.annotations.NullMarked;
