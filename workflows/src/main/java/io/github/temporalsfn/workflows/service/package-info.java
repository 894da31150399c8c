/** Temporal's service as its clients see it, for worker and command line. */
@NullMarked
package io.github.temporalsfn.workflows.service;

import org.jspecify.annotations.NullMarked;
