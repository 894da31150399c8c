/** The worker's way to AWS: a client for each connection and region, and the calls made with it. */
@NullMarked
package io.github.temporalsfn.activities.connection;

import org.jspecify.annotations.NullMarked;
