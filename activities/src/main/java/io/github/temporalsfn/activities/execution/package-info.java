/** Executions as AWS describes them, as the port's records. */
@NullMarked
package io.github.temporalsfn.activities.execution;

import org.jspecify.annotations.NullMarked;
