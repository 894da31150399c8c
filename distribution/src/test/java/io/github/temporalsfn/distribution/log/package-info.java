/** What the log says, and how. */
@NullMarked
package io.github.temporalsfn.distribution.log;

import org.jspecify.annotations.NullMarked;
