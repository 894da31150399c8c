/** The Nexus service of a worker. */
@NullMarked
package io.github.temporalsfn.worker.nexus;

import org.jspecify.annotations.NullMarked;
