/** Redriving an execution once, however often it is tried. */
@NullMarked
package io.github.temporalsfn.activities.redrive;

import org.jspecify.annotations.NullMarked;
