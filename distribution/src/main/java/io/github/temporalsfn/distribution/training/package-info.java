/** A run that uses what users will use, so that the JVM can archive the classes it loaded. */
@NullMarked
package io.github.temporalsfn.distribution.training;

import org.jspecify.annotations.NullMarked;
