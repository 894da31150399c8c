/** Events of an execution's history, as the port's records. */
@NullMarked
package io.github.temporalsfn.activities.history;

import org.jspecify.annotations.NullMarked;
