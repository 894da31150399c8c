/** The worker's AWS connections on the command line. */
@NullMarked
package io.github.temporalsfn.distribution.connection;

import org.jspecify.annotations.NullMarked;
