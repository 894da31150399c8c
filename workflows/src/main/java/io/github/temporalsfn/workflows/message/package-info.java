/** The messages that workflows answer, as their implementations see them: payloads raw. */
@NullMarked
package io.github.temporalsfn.workflows.message;

import org.jspecify.annotations.NullMarked;
