/** The public API: workflow interfaces with their inputs, results and failure types. */
@NullMarked
package io.github.temporalsfn.workflows;

import org.jspecify.annotations.NullMarked;
