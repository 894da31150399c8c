/** Looks at a connection: identity, endpoint, clock and permissions, without starting anything. */
@NullMarked
package io.github.temporalsfn.activities.check;

import org.jspecify.annotations.NullMarked;
