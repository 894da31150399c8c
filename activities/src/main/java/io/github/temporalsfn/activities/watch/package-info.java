/** Waiting workflows are woken when the status of their execution has changed. */
@NullMarked
package io.github.temporalsfn.activities.watch;

import org.jspecify.annotations.NullMarked;
