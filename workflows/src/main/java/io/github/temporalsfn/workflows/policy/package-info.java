/** When to ask, wait and redrive, defaults filled in. */
@NullMarked
package io.github.temporalsfn.workflows.policy;

import org.jspecify.annotations.NullMarked;
