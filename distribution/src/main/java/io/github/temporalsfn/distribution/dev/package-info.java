/** The command {@code dev}: Temporal, Step Functions and a worker, and what to try with them. */
@NullMarked
package io.github.temporalsfn.distribution.dev;

import org.jspecify.annotations.NullMarked;
