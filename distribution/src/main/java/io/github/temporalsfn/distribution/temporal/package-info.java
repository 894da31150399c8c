/** A Temporal on this machine: which one, where it comes from, and its life. */
@NullMarked
package io.github.temporalsfn.distribution.temporal;

import org.jspecify.annotations.NullMarked;
