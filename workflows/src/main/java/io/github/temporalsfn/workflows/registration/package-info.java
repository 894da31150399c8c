/** What a worker registers. */
@NullMarked
package io.github.temporalsfn.workflows.registration;

import org.jspecify.annotations.NullMarked;
