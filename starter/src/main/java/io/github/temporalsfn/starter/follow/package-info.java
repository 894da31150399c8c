/** Following a run until its end, and what is shown on the way. */
@NullMarked
package io.github.temporalsfn.starter.follow;

import org.jspecify.annotations.NullMarked;
