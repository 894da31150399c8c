/** The Temporal CLI from Temporal's own address, kept in the user's cache folder. */
@NullMarked
package io.github.temporalsfn.distribution.temporal.download;

import org.jspecify.annotations.NullMarked;
