/** Waiting for a run, its end or its answer to an update, and what is shown on the way. */
@NullMarked
package io.github.temporalsfn.starter.follow;

import org.jspecify.annotations.NullMarked;
