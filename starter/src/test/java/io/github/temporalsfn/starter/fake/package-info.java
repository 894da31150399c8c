/** Workflows as they look on the wire, which end as their input says. */
@NullMarked
package io.github.temporalsfn.starter.fake;

import org.jspecify.annotations.NullMarked;
